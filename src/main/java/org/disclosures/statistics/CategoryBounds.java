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
        description = "A category of alleged target with minimum numbers. None is a count: each rests on claims")
public record CategoryBounds(
        @JsonUnwrapped CategoryView category,

        @Schema(description = "Minimum numbers, with the claims on which they rest; empty if no claim gives a figure")
        List<BoundView> bounds,

        @Schema(
                description =
                        "Number of people named individually in standing claims of selection, targeting or infection; empty "
                                + "if there are none")
        List<NamedPeopleView> named,

        @Schema(description = "Address of the list of its targets")
        String targetsHref,

        @Schema(description = "Address of the list of claims about its targets")
        String claimsHref) {}
