package org.disclosures.editorial.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that is asked for.
 *
 * @param state the state to move to
 * @param reason why, for the desk
 * @param embargoUntil until when it stays hidden though published; null keeps the embargo as it is
 * @param note the public note of a retraction; null otherwise
 * @param withClaims whether the claims of a report that can make the same step make it too; null for no
 */
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
