package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.Assurance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An alleged target with what is claimed about it.
 *
 * @param target the target
 * @param targeting the claims that it was selected or infected, strongest assurance first
 * @param related the other claims about it, strongest assurance first
 */
@Schema(
        name = "TargetDossier",
        description = "An alleged target with what is claimed about it. A claim under `related` does not say that the"
                + " target was selected or infected, however sure it is.")
public record TargetDossier(
        @JsonUnwrapped AllegedTargetView target,

        @Schema(description = "The claims that it was selected or infected, strongest assurance first")
        List<AssuranceGroup> targeting,

        @Schema(description = "The other claims about it, strongest assurance first")
        List<AssuranceGroup> related) {

    /**
     * Claims of one assurance.
     *
     * @param assurance how sure they are
     * @param assuranceLabel the assurance in the caller's language
     * @param claims the newest of them, at most twenty
     * @param href the list of all of them
     */
    @Schema(name = "AssuranceGroup", description = "Claims of one assurance")
    public record AssuranceGroup(
            @Schema(description = "How sure they are") Assurance assurance,

            @Schema(description = "The assurance in the caller’s language")
            String assuranceLabel,

            @Schema(description = "The newest of them, at most twenty")
            List<ClaimView> claims,

            @Schema(description = "The list of all of them") String href) {}
}
