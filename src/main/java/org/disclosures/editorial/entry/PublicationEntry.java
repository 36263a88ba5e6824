package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.access.Publication;
import org.disclosures.http.record.ConstrainedField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The publication of a report or claim beside its state, as files write it. */
public record PublicationEntry(
        @Schema(
                description =
                        "End of the embargo, until which the record stays hidden although published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "Reason for the retraction; absent unless retracted") @Size(max = 2000)
        String note,

        @Schema(description = "Number of public revisions, from 1; absent if this is the first") @Min(1)
        Integer revision,

        @Schema(description = "From when the public sees it; absent where that follows from its state")
        Instant publicFrom,

        @Schema(description = "Public note of the last correction; absent if none") @Size(max = 2000)
        String correctionNote) {

    /** The entry of a publication. */
    public static PublicationEntry of(Publication publication) {
        return new PublicationEntry(
                publication.embargoUntil(),
                publication.note(),
                publication.publicFrom() == null ? null : publication.revision(),
                publication.publicFrom(),
                publication.correctionNote());
    }

    /** The entry of what was never public. */
    public static PublicationEntry unseen(Instant embargoUntil, String note) {
        return new PublicationEntry(embargoUntil, note, null, null, null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "revision", with = "publicFrom")
    @AssertTrue(message = "must stand with `publicFrom`; give both, or neither")
    public boolean isRevisionFitting() {
        return (revision == null) == (publicFrom == null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "correctionNote", with = "revision")
    @AssertTrue(message = "applies only to a `revision` from 2 on; remove it, or give the revision")
    public boolean isCorrectionNoteFitting() {
        return correctionNote == null || (revision != null && revision > 1 && !correctionNote.isBlank());
    }

    /** A copy without an embargo from before publication. */
    public PublicationEntry withoutEmbargo() {
        return new PublicationEntry(null, note, revision, publicFrom, correctionNote);
    }
}
