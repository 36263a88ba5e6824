package org.disclosures.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many published claims there are of each value of some dimensions. Claims are counted, and never people, phones or events.
 *
 * @param claimCount how many there are in all
 * @param facets the counts, by dimension
 */
@Schema(
        name = "Facets",
        description = "Numbers of claims by several dimensions. These are counts of claims: many claims may be about "
                + "one person, and one claim about thousands")
public record FacetsView(
        @Schema(description = "Number of claims that match all filters")
        long claimCount,

        @Schema(description = "Counts, in the order of the dimensions requested")
        List<Facet> facets) {

    /**
     * The counts of one dimension.
     *
     * @param by the dimension
     * @param values its values that any claim has, the most claims first; years the newest first
     * @param more whether there are more values than were asked for
     */
    @Schema(name = "Facet", description = "Numbers of claims by the values of one dimension")
    public record Facet(
            @Schema(description = "Dimension") String by,

            @Schema(
                    description = "Values that any claim has, those with the most claims first; years newest first. A "
                            + "claim can have several values, or none")
            List<Value> values,

            @Schema(description = "True if there are more values than `limit`")
            boolean more) {}

    /**
     * How many claims have a value.
     *
     * @param value the value, as the filter takes it
     * @param label what it is called, in the caller's language where it has names in several
     * @param claimCount how many claims there are in, or about what is in, the list that it opens
     * @param href the list that it opens: the filters asked for, with this value for those of its dimension
     */
    @Schema(name = "FacetValue", description = "Number of claims with one value")
    public record Value(
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
