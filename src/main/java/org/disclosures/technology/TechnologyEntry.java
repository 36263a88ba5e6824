package org.disclosures.technology;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spyware product. */
@Schema(name = "TechnologyEntry", description = "A spyware product")
public record TechnologyEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Name") @NotBlank @Size(max = 300) @FreeText
        String name,

        @Schema(description = "Id of the organisation that makes it")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String vendor) {}
