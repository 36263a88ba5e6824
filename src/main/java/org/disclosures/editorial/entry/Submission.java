package org.disclosures.editorial.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a request that writes a report or claim which is not its content. */
public record Submission(
        @Schema(
                description =
                        "End of the embargo, until which the record stays hidden although published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "Public note of the correction; required once the record has been public, absent before")
        @Size(max = 2000)
        String correctionNote,

        @Schema(description = "Records to create in the same request; absent if none") @Valid
        RelatedRecords create) {

    /** The records created in the same call. */
    public RelatedRecords related() {
        return create == null ? RelatedRecords.NONE : create;
    }
}
