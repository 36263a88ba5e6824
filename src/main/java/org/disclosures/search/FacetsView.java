package org.disclosures.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers of published claims by the values of some dimensions. Counts are of claims, never of people, phones or events. */
@Schema(
        name = "Facets",
        description = "Numbers of claims by several dimensions. These are counts of claims: many claims may be about "
                + "one person, and one claim about thousands")
public record FacetsView(
        @Schema(description = "Number of claims that match all filters")
        long claimCount,

        @Schema(description = "Counts, in the order of the dimensions requested")
        List<Facet> facets) {

    /** The counts of one dimension. */
    @Schema(name = "Facet", description = "Numbers of claims by the values of one dimension")
    public record Facet(
            @Schema(description = "Dimension") String by,

            @Schema(
                    description = "Values that any claim has, those with the most claims first; years newest first. A "
                            + "claim can have several values, or none")
            List<FacetValue> values,

            @Schema(description = "True if there are more values than `limit`")
            boolean more) {}

    /** The number of claims with one value. */
    @Schema(name = "FacetValue", description = "Number of claims with one value")
    public record FacetValue(
            @Schema(description = "Value, as the filter expects it")
            String value,

            @Schema(description = "Label, in the caller’s language where there are several")
            String label,

            @Schema(
                    description = "Number of claims in the linked list; for a list of targets, number of claims about "
                            + "the targets in it")
            long claimCount,

            @Schema(
                    description = "Address of the list with the requested filters and this value in place of other "
                            + "values of its dimension")
            String href) {}
}
