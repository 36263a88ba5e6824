package org.disclosures.editorial.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request for a transition. */
@Schema(name = "NewTransition", description = "A workflow step of a report or claim, to be taken")
public record NewTransition(
        @Schema(description = "New state") @NotNull PublicationState state,

        @Schema(description = "Reason; shown to the desk, not to the public") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(
                description = "End of the embargo, until which the record stays hidden although published; allowed "
                        + "only with `published`; absent to leave the embargo as it is")
        Instant embargoUntil,

        @Schema(description = "Public note of the retraction; required with `retracted`, absent otherwise")
        @Size(max = 2000)
        String note,

        @Schema(description = "True if the report’s claims in the same state take the same step; false where absent")
        Boolean withClaims) {}
