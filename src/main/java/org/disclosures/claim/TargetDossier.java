package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.Assurance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alleged target with the claims about it. */
@Schema(
        name = "TargetDossier",
        description = "An alleged target with the claims about it. A claim under `related` does not say that the "
                + "target was selected, targeted or infected, whatever its evidence level.")
public record TargetDossier(
        @JsonUnwrapped AllegedTargetView target,

        @Schema(
                description =
                        "Claims that the target was selected, targeted or infected, strongest evidence level first")
        List<AssuranceGroup> targeting,

        @Schema(description = "Other claims about the target, strongest evidence level first")
        List<AssuranceGroup> related,

        @Schema(description = "Claims that mention the target and are about somebody or something else")
        SourceDossier.ClaimSection mentionedIn) {

    /** Claims with one evidence level. */
    @Schema(name = "AssuranceGroup", description = "Claims with one evidence level")
    public record AssuranceGroup(
            @Schema(description = "Evidence level of the claims")
            Assurance assurance,

            @Schema(description = "Evidence level in the caller’s language")
            String assuranceLabel,

            @Schema(description = "Newest claims, at most twenty")
            List<ClaimView> claims,

            @Schema(description = "Address of the list of all these claims")
            String href) {}
}
