package org.disclosures.history;

import java.time.Instant;
import org.disclosures.vocabulary.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of every public change, whatever record it is of. */
public record WordingView(
        @Schema(description = "The number of the wording, from 1; in a retraction, of the one that was withdrawn")
        int revision,

        @Schema(description = "What happened") Change change,

        @Schema(description = "What happened, in the caller’s language")
        String changeLabel,

        @Schema(description = "From when the public saw it") Instant at,

        @Schema(description = "Why it was corrected or retracted; absent from the first")
        String note) {}
