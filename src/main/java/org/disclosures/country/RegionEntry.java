package org.disclosures.country;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named area as a source used it. */
@Schema(name = "RegionEntry", description = "A named area, as a source used the name")
public record RegionEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Name, as the source used it") @NotBlank @Size(max = 300) @FreeText @UnmisleadingText
        String name,

        @Schema(
                description = "ISO 3166-1 alpha-2 code of the country that contains all of it; absent if it lies in "
                        + "several or this is not known")
        @Pattern(regexp = EntryPatterns.COUNTRY, message = EntryPatterns.NO_COUNTRY)
        String country) {}
