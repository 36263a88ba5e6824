package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.disclosures.record.Forms;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published document, with its claims. */
@Schema(name = "ReportEntry", description = "A published document with its claims")
public record ReportEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Title") @NotBlank @Size(max = 500)
        String title,

        @Schema(description = "Day of publication") @NotNull LocalDate publishedOn,

        @Schema(description = "Id of the publisher, a source")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String publisher,

        @Schema(description = "Language, a BCP 47 tag")
        @NotNull
        @Pattern(regexp = Forms.LANGUAGE, message = Forms.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "Web address; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = "https?://.*", message = "must be an http or https address")
        String url,

        @Schema(description = "Web address of an archived copy; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = "https?://.*", message = "must be an http or https address")
        String archivedUrl,

        @Schema(description = "Kind of document") @NotNull ReportKind kind,

        @Schema(description = "State of the delivery") @NotNull
        PublicationState state,

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
        String correctionNote,

        @Schema(description = "Claims, in order; absent if none") @NotNull
        List<@NotNull @Valid ClaimEntry> claims) {

    public ReportEntry {
        claims = Forms.orEmpty(claims);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must have a note if the state is retracted, and none otherwise")
    public boolean isNoteFitting() {
        return (state == PublicationState.RETRACTED) == (note != null && !note.isBlank());
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "must have both revision and publicFrom or neither, and a correctionNote only with a revision from 2 on")
    public boolean isRevisionFitting() {
        return (revision == null) == (publicFrom == null)
                && (correctionNote == null || (revision != null && revision > 1 && !correctionNote.isBlank()));
    }

    /** A copy without an embargo from before publication. */
    public ReportEntry withoutEmbargo() {
        return with(null, claims);
    }

    /** A copy with these claims. */
    public ReportEntry withClaims(List<ClaimEntry> its) {
        return with(embargoUntil, its);
    }

    private ReportEntry with(Instant until, List<ClaimEntry> its) {
        return new ReportEntry(
                id,
                title,
                publishedOn,
                publisher,
                language,
                url,
                archivedUrl,
                kind,
                state,
                until,
                note,
                revision,
                publicFrom,
                correctionNote,
                its);
    }
}
