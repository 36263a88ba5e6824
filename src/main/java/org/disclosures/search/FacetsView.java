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
        description =
                "How many claims there are, by some dimensions. It is claims that are counted: many may speak of one"
                        + " person, and one of thousands")
public record FacetsView(
        @Schema(description = "How many claims there are under all filters")
        long claimCount,

        @Schema(description = "The counts, in the order of the dimensions asked for")
        List<Facet> facets) {

    /**
     * The counts of one dimension.
     *
     * @param by the dimension
     * @param values its values that any claim has, the most claims first; years the newest first
     * @param more whether there are more values than were asked for
     */
    @Schema(name = "Facet", description = "How many claims there are of each value of a dimension")
    public record Facet(
            @Schema(description = "The dimension") String by,

            @Schema(
                    description =
                            "Its values that any claim has, the most claims first; years the newest first. A claim can"
                                    + " have several, or none")
            List<Value> values,

            @Schema(description = "Whether there are more values than `limit`")
            boolean more) {}

    /**
     * How many claims have a value.
     *
     * @param value the value, as the filter takes it
     * @param label what it is called, in the caller's language where it has names in several
     * @param claimCount how many claims there are in, or about what is in, the list that it opens
     * @param href the list that it opens: the filters asked for, with this value for those of its dimension
     */
    @Schema(name = "FacetValue", description = "How many claims have a value")
    public record Value(
            @Schema(description = "The value, as the filter takes it")
            String value,

            @Schema(description = "What it is called, in the caller’s language where it has names in several")
            String label,

            @Schema(
                    description =
                            "How many claims there are in the list that it opens; of targets, how many are about a target"
                                    + " in that list")
            long claimCount,

            @Schema(
                    description =
                            "The list that it opens: under the filters asked for, with this value in the place of other"
                                    + " values of its dimension")
            String href) {}
}
