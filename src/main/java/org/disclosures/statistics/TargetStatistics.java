package org.disclosures.statistics;

import java.util.List;
import org.disclosures.claim.BoundView;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Bounds on how many were targeted, over all claims and by group.
 *
 * @param by what the groups are
 * @param overall the bounds over all claims
 * @param sumsOfCategoryLowerBounds sums that are no totals
 * @param groups the bounds of each group
 * @param complete false when there are more groups than the 200 shown
 * @param overlap why figures are not added up, in the caller's language
 * @param singlePlace why a figure for several countries together bounds none, in the caller's language
 */
@Schema(
        name = "TargetStatistics",
        description = "Bounds on how many were targeted. No number here is a total: figures may overlap, so the largest"
                + " lower bound is shown with the claims it rests on.")
public record TargetStatistics(
        @Schema(description = "What the groups are") Dimension by,

        @Schema(description = "The bounds over all claims that someone was selected or infected")
        List<BoundView> overall,

        @Schema(description = "Sums of the categories’ lower bounds, which are no totals")
        List<CategorySum> sumsOfCategoryLowerBounds,

        @Schema(description = "The bounds of each group") List<Group> groups,

        @Schema(description = "False when there are more groups than the 200 shown")
        boolean complete,

        @Schema(description = "Why figures are not added up, in the caller’s language")
        String overlap,

        @Schema(description = "Why a figure for several countries together bounds none, in the caller’s language")
        String singlePlace) {

    /**
     * The bounds of a group.
     *
     * @param group the category, country, assurance or source
     * @param bounds the bounds; empty where the group's claims give no figure
     */
    @Schema(name = "TargetStatisticsGroup", description = "The bounds of a group")
    public record Group(
            @Schema(description = "The category, country, assurance or source")
            Reference group,

            @Schema(description = "The bounds; empty where the group’s claims give no figure")
            List<BoundView> bounds) {}

    /**
     * A sum of lower bounds under its own name.
     *
     * @param kind what the claims speak of
     * @param unit what is counted
     * @param label what the number is called, in the caller's language
     * @param sumOfLowerBounds the number
     * @param note why it is no total, in the caller's language
     * @param parts the categories it adds up
     */
    @Schema(name = "CategorySum", description = "A sum of the categories’ lower bounds. It is not a total.")
    public record CategorySum(
            @Schema(description = "What the claims speak of")
            ClaimKind kind,

            @Schema(description = "What is counted") FigureUnit unit,

            @Schema(description = "What the number is called, in the caller’s language")
            String label,

            @Schema(description = "The sum of the categories’ lower bounds")
            long sumOfLowerBounds,

            @Schema(description = "Why it is no total, in the caller’s language")
            String note,

            @Schema(description = "The categories it adds up")
            List<Part> parts) {}

    /**
     * A category's part in a sum.
     *
     * @param category the category
     * @param lowerBound its lower bound
     * @param text the bound in words, in the caller's language
     */
    @Schema(name = "CategorySumPart", description = "A category’s part in a sum of lower bounds")
    public record Part(
            @Schema(description = "The category") Reference category,
            @Schema(description = "Its lower bound") long lowerBound,

            @Schema(description = "The bound in words, in the caller’s language")
            String text) {}
}
