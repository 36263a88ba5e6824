package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.record.EntryPatterns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The identification of a dataset. */
@Schema(name = "DatasetHeader", description = "Header of a dataset")
public record DatasetHeader(
        @Schema(description = "Id, by which a dataset loaded before is recognised")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Title of the dataset") @NotBlank @Size(max = 500) @UnmisleadingText
        String title) {}
