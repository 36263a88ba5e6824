package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entity that may match a query. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReconciliationCandidate", description = "An entity that a query may mean")
public record CandidateView(
        @Schema(description = "The entity’s id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "What tells it from others; absent if nothing does")
        String description,

        @Schema(description = "Its types, the narrowest first")
        List<Named> type,

        @Schema(description = "How well it fits, from 0 to 100")
        double score,

        @Schema(description = "What the score is made of") List<Feature> features,

        @Schema(
                description =
                        "Whether it is certain that it is meant: nothing else of the type is called so, and all that was said of it agrees")
        boolean match) {

    /** A feature that the score of a candidate is based on. */
    @Schema(name = "MatchingFeature", description = "What a candidate has in common with what was asked for")
    public record Feature(
            @Schema(description = "`name_similarity`, `type`, or `property_` and the id of a property")
            String id,

            @Schema(
                    description = "How alike the names are, from 0 to 100; of the others, whether they agree",
                    oneOf = {Double.class, Boolean.class})
            Object value) {}
}
