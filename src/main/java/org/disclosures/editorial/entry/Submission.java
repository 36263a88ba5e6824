package org.disclosures.editorial.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a request that writes a report or claim which is not its content. */
public record Submission(
        @Schema(description = "Until when it stays hidden though published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "The public note of a correction; needed once the public saw it, absent before")
        @Size(max = 2000)
        String correctionNote,

        @Schema(description = "Things to create in the same call; absent if none") @Valid
        Related create) {

    /** The records created in the same call. */
    public Related related() {
        return create == null ? Related.NONE : create;
    }
}
