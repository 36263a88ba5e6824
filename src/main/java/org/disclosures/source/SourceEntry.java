package org.disclosures.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.param.Distinct;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.disclosures.record.OtherName;
import org.disclosures.vocabulary.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attributable voice. */
@Schema(name = "SourceEntry", description = "An attributable voice")
public record SourceEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Name") @NotBlank @Size(max = 300) @FreeText @UnmisleadingText
        String name,

        @Schema(description = "Other names, in order; absent if none")
        @NotNull
        @Size(max = OtherName.MOST)
        @FreeText
        @Distinct
        List<@NotNull @Valid OtherName> names,

        @Schema(description = "Kind of source") @NotNull SourceKind kind,

        @Schema(description = "Id of the organisation for which it speaks; absent if none")
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String organisation,

        @Schema(description = "Home country, an ISO 3166-1 alpha-2 code; absent if not known")
        @Pattern(regexp = EntryPatterns.COUNTRY, message = EntryPatterns.NO_COUNTRY)
        String country) {

    public SourceEntry {
        names = EntryPatterns.orEmpty(names);
    }
}
