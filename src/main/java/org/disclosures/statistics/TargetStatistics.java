package org.disclosures.statistics;

import java.util.List;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.NamedPeopleView;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bounds on the number of alleged targets, over all claims and by group. */
@Schema(
        name = "TargetStatistics",
        description = "Minimum numbers of alleged targets. None is a total: figures may overlap, so the largest lower "
                + "bound is shown with the claims on which it rests.")
public record TargetStatistics(
        @Schema(description = "Property by which the groups are formed")
        Dimension by,

        @Schema(
                description =
                        "Minimum numbers over all claims of selection, targeting or infection that meet the filters; in "
                                + "money, licences and days over claims of every kind but responses and denials")
        List<BoundView> overall,

        @Schema(description = "Number of people named individually in such claims")
        List<NamedPeopleView> named,

        @Schema(description = "Minimum numbers of each group")
        List<TargetStatisticsGroup> groups,

        @Schema(description = "False if there are more groups than the 200 shown")
        boolean complete,

        @Schema(description = "Reason why figures are not added up, in the caller’s language")
        String overlap,

        @Schema(
                description =
                        "Reason why a figure for several countries together sets no minimum for any of them, in the "
                                + "caller’s language")
        String singlePlace) {

    /** The bounds of a group. */
    @Schema(name = "TargetStatisticsGroup", description = "Minimum numbers of a group")
    public record TargetStatisticsGroup(
            @Schema(description = "Category, country, evidence level, source, technology, report or disclosure")
            Reference group,

            @Schema(description = "Minimum numbers; empty if the group’s claims give no figure")
            List<BoundView> bounds,

            @Schema(description = "Number of people named individually in its claims; empty if there are none")
            List<NamedPeopleView> named) {}
}
