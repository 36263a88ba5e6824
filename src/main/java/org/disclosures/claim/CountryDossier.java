package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.country.CountryView;
import org.disclosures.vocabulary.PlaceRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A country with what claims say in which it is named, by what it is to them.
 *
 * @param country the country
 * @param roles the roles in which public claims name it; empty if none does
 * @param singlePlace why a figure given for several countries together bounds none of them
 */
@Schema(
        name = "CountryDossier",
        description = "A country with the claims that name it, by what it is to them. An alleged client is alleged.")
public record CountryDossier(
        @JsonUnwrapped CountryView country,

        @Schema(description = "The roles in which public claims name it; empty if none does")
        List<RoleGroup> roles,

        @Schema(description = "Why a figure for several countries together bounds none of them")
        String singlePlace) {

    /**
     * The claims that name a country in one role.
     *
     * @param role what the country is to them
     * @param roleLabel the role in the caller's language
     * @param bounds what their figures allow to say of this country alone
     * @param named how many people claims of selection or infection among them are about, one by one
     * @param claims the newest of them, at most twenty
     * @param href the list of all of them
     */
    @Schema(name = "PlaceRoleGroup", description = "The claims that name a country in one role")
    public record RoleGroup(
            @Schema(description = "What the country is to them")
            PlaceRole role,

            @Schema(description = "The role in the caller’s language")
            String roleLabel,

            @Schema(description = "What their figures allow to say of this country alone")
            List<BoundView> bounds,

            @Schema(
                    description =
                            "How many people standing claims of selection or infection among them are about, one by one; empty where there are none")
            List<NamedPeopleView> named,

            @Schema(description = "The newest of them, at most twenty")
            List<ClaimView> claims,

            @Schema(description = "The list of all of them") String href) {}
}
