package org.disclosures.editorial.entry;

import jakarta.validation.Valid;
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

/** A published document, to be written. */
@Schema(name = "ReportInput", description = "A published document, to be created or changed")
public record ReportInput(
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

        @Schema(
                description =
                        "End of the embargo, until which the record stays hidden although published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "Claims, in order, when the report is created; absent otherwise")
        @NotNull
        @Size(max = 200)
        List<@NotNull @Valid ClaimInput> claims,

        @Schema(description = "Public note of the correction; required once the record has been public, absent before")
        @Size(max = 2000)
        String correctionNote,

        @Schema(description = "Records to create in the same request; absent if none") @Valid
        Related create)
        implements Correctable {

    public ReportInput {
        claims = Forms.orEmpty(claims);
    }

    /** The current state of a report, in the form of a request's body. */
    public static ReportInput of(ReportEntry entry) {
        return new ReportInput(
                entry.id(),
                entry.title(),
                entry.publishedOn(),
                entry.publisher(),
                entry.language(),
                entry.url(),
                entry.archivedUrl(),
                entry.kind(),
                entry.embargoUntil(),
                null,
                null,
                null);
    }

    /** The equivalent entry of a dataset, as a draft and without claims. */
    public ReportEntry entry() {
        return new ReportEntry(
                id,
                title,
                publishedOn,
                publisher,
                language,
                url,
                archivedUrl,
                kind,
                PublicationState.DRAFT,
                embargoUntil,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The records created in the same call. */
    public Related related() {
        return create == null ? Related.NONE : create;
    }
}
