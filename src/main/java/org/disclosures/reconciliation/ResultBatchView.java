package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What each query of a batch found.
 *
 * @param results by the ids of the queries
 */
@Schema(
        name = "ReconciliationResultBatch",
        description = "What each query of a batch found, by the ids of the queries",
        type = SchemaType.OBJECT,
        additionalProperties = ReconciliationResultView.class)
public record ResultBatchView(
        @JsonValue @Schema(hidden = true) Map<String, ReconciliationResultView> results) {}
