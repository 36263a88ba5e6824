package org.disclosures.editorial.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request for a transition. */
@Schema(name = "NewTransition", description = "A step of a report or claim on its way to the public")
public record NewTransition(
        @Schema(description = "The state to move to") @NotNull
        PublicationState state,

        @Schema(description = "Why; the desk is told, the public is not") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(
                description = "Until when it stays hidden though published, with `published` only; absent to leave the"
                        + " embargo as it is")
        Instant embargoUntil,

        @Schema(description = "The public note of a retraction, required with `retracted`; absent otherwise")
        @Size(max = 2000)
        String note,

        @Schema(
                description =
                        "Whether the claims of a report that stand where it stands make the same step; false where"
                                + " absent")
        Boolean withClaims) {}
