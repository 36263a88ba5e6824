package org.disclosures.editorial.desk;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a report or claim on its way to the public. */
@Schema(name = "Transition", description = "A workflow step of a report or claim")
public record TransitionView(
        @Schema(description = "Id") UUID id,
        @Schema(description = "Address of the resource") String href,
        @Schema(description = "State before") PublicationState previousState,

        @Schema(description = "State in the caller’s language")
        String previousStateLabel,

        @Schema(description = "State after") PublicationState state,

        @Schema(description = "State in the caller’s language")
        String stateLabel,

        @Schema(description = "Time of the step") Instant at,

        @Schema(description = "Actor who took the step, as the audit log names them")
        String actor,

        @Schema(description = "Reason") String reason,

        @Schema(description = "End of the embargo set with this step; absent for none")
        Instant embargoUntil) {

    static TransitionView of(Transition transition, String list, TermLabels labels) {
        return new TransitionView(
                transition.id(),
                list + "/" + transition.id(),
                transition.from(),
                labels.of(transition.from()),
                transition.to(),
                labels.of(transition.to()),
                transition.at(),
                transition.by(),
                transition.reason(),
                transition.embargoUntil());
    }
}
