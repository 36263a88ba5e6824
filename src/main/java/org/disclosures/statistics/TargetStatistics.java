package org.disclosures.statistics;

import java.util.List;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.NamedPeopleView;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bounds on the number of alleged targets, over all claims and by group. */
@Schema(
        name = "TargetStatistics",
        description = "Bounds on how many were targeted. No number here is a total: figures may overlap, so the largest"
                + " lower bound is shown with the claims it rests on.")
public record TargetStatistics(
        @Schema(description = "What the groups are") Dimension by,

        @Schema(description = "The bounds over all claims that someone was selected or infected")
        List<BoundView> overall,

        @Schema(description = "How many people such claims are about, one by one")
        List<NamedPeopleView> named,

        @Schema(description = "The bounds of each group") List<Group> groups,

        @Schema(description = "False when there are more groups than the 200 shown")
        boolean complete,

        @Schema(description = "Why figures are not added up, in the caller’s language")
        String overlap,

        @Schema(description = "Why a figure for several countries together bounds none, in the caller’s language")
        String singlePlace) {

    /** The bounds of a group. */
    @Schema(name = "TargetStatisticsGroup", description = "The bounds of a group")
    public record Group(
            @Schema(description = "The category, country, assurance or source")
            Reference group,

            @Schema(description = "The bounds; empty where the group’s claims give no figure")
            List<BoundView> bounds,

            @Schema(description = "How many people its claims are about, one by one; empty where there are none")
            List<NamedPeopleView> named) {}
}
