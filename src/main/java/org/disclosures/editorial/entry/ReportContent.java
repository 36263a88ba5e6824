package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.FormerName;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a report, as files and requests write it. */
public record ReportContent(
        @Schema(description = "Title") @NotBlank @Size(max = 500) @UnmisleadingText
        String title,

        @Schema(description = "Day of publication") @NotNull LocalDate publishedOn,

        @Schema(
                description =
                        "Ids of the publishers, sources, in order, the main one first; several if they published it together")
        @FormerName("publisher")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                publishers,

        @Schema(description = "Ids of the disclosures to which it belongs; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                disclosures,

        @Schema(description = "Language, a BCP 47 tag")
        @NotNull
        @Pattern(regexp = EntryPatterns.LANGUAGE, message = EntryPatterns.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "Web address; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = EntryPatterns.ADDRESS, message = EntryPatterns.NO_ADDRESS)
        String url,

        @Schema(description = "Web address of an archived copy; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = EntryPatterns.ADDRESS, message = EntryPatterns.NO_ADDRESS)
        String archivedUrl,

        @Schema(description = "Kind of document") @NotNull ReportKind kind) {

    public ReportContent {
        publishers = EntryPatterns.orEmpty(publishers);
        disclosures = EntryPatterns.set(disclosures);
        url = EntryPatterns.address(url);
        archivedUrl = EntryPatterns.address(archivedUrl);
    }
}
