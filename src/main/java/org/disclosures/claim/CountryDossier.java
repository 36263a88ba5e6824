package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.country.CountryView;
import org.disclosures.vocabulary.PlaceRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country with the claims that name it, by its role in them. */
@Schema(
        name = "CountryDossier",
        description = "A country with the claims that name it, by its role in them. An alleged client is only alleged.")
public record CountryDossier(
        @JsonUnwrapped CountryView country,

        @Schema(description = "Roles in which public claims name the country; empty if none does")
        List<PlaceRoleGroup> roles,

        @Schema(
                description =
                        "Reason why a figure for several countries together sets no minimum for any of them, in the "
                                + "caller’s language")
        String singlePlace) {

    /** The claims that name a country in one role. */
    @Schema(name = "PlaceRoleGroup", description = "Claims that name a country in one role")
    public record PlaceRoleGroup(
            @Schema(description = "Role of the country in the claims")
            PlaceRole role,

            @Schema(description = "Role in the caller’s language")
            String roleLabel,

            @Schema(description = "Minimum numbers for this country alone, derived from the claims’ figures")
            List<BoundView> bounds,

            @Schema(
                    description = "Number of people named individually in the standing claims of selection or "
                            + "infection among them; empty if there are none")
            List<NamedPeopleView> named,

            @Schema(description = "Newest claims, at most twenty")
            List<ClaimView> claims,

            @Schema(description = "Address of the list of all these claims")
            String href) {}
}
