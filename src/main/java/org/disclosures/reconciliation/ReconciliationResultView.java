package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.disclosures.reconciliation.EntityTypeView.NamedIdView;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.PatternProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The result of one query. */
@Schema(name = "ReconciliationResult", description = "The candidates for a query")
public record ReconciliationResultView(
        @Schema(description = "The candidates, the best first")
        List<ReconciliationCandidateView> result) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReconciliationCandidate", description = "A candidate: an entity that may match the query")
    public record ReconciliationCandidateView(
            @Schema(description = "Id of the entity") String id,
            @Schema(description = "Name") String name,

            @Schema(description = "Description that distinguishes the candidate from others; absent if there is none")
            String description,

            @Schema(description = "Types, the narrowest first")
            List<NamedIdView> type,

            @Schema(description = "Score of the match, from 0 to 100")
            double score,

            @Schema(description = "The components of the score")
            List<MatchingFeatureView> features,

            @Schema(
                    description =
                            "True if the match is certain: no other entity of the type has this name, and every property of the query agrees")
            boolean match) {}

    /** A feature that the score of a candidate is based on. */
    @Schema(name = "MatchingFeature", description = "A feature that a candidate shares with the query")
    public record MatchingFeatureView(
            @Schema(description = "`name_similarity`, `type`, or `property_` and the id of a property")
            String id,

            @Schema(
                    description = "Similarity of the names, from 0 to 100; for other features, 100 if they agree",
                    oneOf = {Double.class, Boolean.class})
            Object value) {}

    @Schema(
            name = "ReconciliationResultBatch",
            description = "The candidates for each query of a batch, by the ids of the queries",
            type = SchemaType.OBJECT,
            // A name as an example: of an object with none, generated clients make no type that they find again.
            properties =
                    @SchemaProperty(
                            name = "q0",
                            implementation = ReconciliationResultView.class,
                            description = "The candidates for the query with the id `q0`; absent if there was none"),
            patternProperties = @PatternProperty(regex = "^.+$", schema = ReconciliationResultView.class))
    public record ResultBatchView(
            @JsonValue @Schema(hidden = true) Map<String, ReconciliationResultView> results) {}
}
