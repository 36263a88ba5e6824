package org.disclosures.history;

import java.time.Instant;
import org.disclosures.vocabulary.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of every public change, whatever record it is of. */
public record WordingView(
        @Schema(description = "Revision number, from 1; of a retraction, the number of the revision withdrawn")
        int revision,

        @Schema(description = "Type of change") Change change,

        @Schema(description = "Label of the change in the caller’s language")
        String changeLabel,

        @Schema(description = "Time at which it became public")
        Instant at,

        @Schema(description = "Reason for the correction or retraction; absent from the first revision")
        String note) {}
