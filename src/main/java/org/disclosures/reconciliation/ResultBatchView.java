package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.PatternProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The results of a batch of queries. */
@Schema(
        name = "ReconciliationResultBatch",
        description = "What each query of a batch found, by the ids of the queries",
        type = SchemaType.OBJECT,
        // A name as an example: of an object with none, generated clients make no type that they find again.
        properties =
                @SchemaProperty(
                        name = "q0",
                        implementation = ReconciliationResultView.class,
                        description = "What the query with the id `q0` found; absent if there was none"),
        patternProperties = @PatternProperty(regex = "^.+$", schema = ReconciliationResultView.class))
public record ResultBatchView(
        @JsonValue @Schema(hidden = true) Map<String, ReconciliationResultView> results) {}
