package org.disclosures.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.NamedPeopleView;
import org.disclosures.target.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category with the bounds derived from the figures of claims about its targets. */
@Schema(
        name = "CategoryBounds",
        description = "A category of alleged target with bounds on how many, never a count: each rests on claims")
public record CategoryBounds(
        @JsonUnwrapped CategoryView category,

        @Schema(description = "The bounds, with the claims behind them; empty where no claim gives a figure")
        List<BoundView> bounds,

        @Schema(
                description =
                        "How many people standing claims of selection or infection are about, one by one; empty where there are none")
        List<NamedPeopleView> named,

        @Schema(description = "The list of its targets") String targetsHref,

        @Schema(description = "The list of claims about its targets")
        String claimsHref) {}
