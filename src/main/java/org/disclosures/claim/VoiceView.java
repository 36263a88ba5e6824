package org.disclosures.claim;

import java.util.List;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attribution of a claim and its report, shown wherever a statement is shown without the rest of its claim. */
@Schema(name = "Voice", description = "Attribution of a claim, and its report")
public record VoiceView(
        @Schema(description = "Attribution in words, in the caller’s language")
        String attributedTo,

        @Schema(description = "Report that makes the claim") Reference report,

        @Schema(description = "Place in the report") String locator,

        @Schema(description = "False if a public claim corrects or supersedes the claim")
        boolean standing,

        @Schema(
                description = "Public claims that correct or supersede the claim, latest first, at most ten; empty "
                        + "while the claim stands")
        List<Reference> corrections) {

    /** The attribution of a claim. */
    public static VoiceView of(ClaimView claim) {
        return new VoiceView(
                claim.attributedTo(), claim.report(), claim.locator(), claim.standing(), claim.corrections());
    }
}
