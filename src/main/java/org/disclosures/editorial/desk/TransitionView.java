package org.disclosures.editorial.desk;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.vocabulary.Labels;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a report or claim on its way to the public. */
@Schema(name = "Transition", description = "One step of a report or claim on its way to the public")
public record TransitionView(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "The state before") PublicationState previousState,

        @Schema(description = "That state in the caller’s language")
        String previousStateLabel,

        @Schema(description = "The state after") PublicationState state,

        @Schema(description = "That state in the caller’s language")
        String stateLabel,

        @Schema(description = "When it was made") Instant at,

        @Schema(description = "Who made it, as the audit log calls them")
        String actor,

        @Schema(description = "Why") String reason,

        @Schema(description = "The end of the embargo that was set then; absent for none")
        Instant embargoUntil) {

    static TransitionView of(Transition transition, String list, Labels labels) {
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
