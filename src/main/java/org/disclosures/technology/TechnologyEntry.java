package org.disclosures.technology;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.disclosures.record.OtherName;
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

        @Schema(description = "Other names, in order; absent if none") @NotNull @Size(max = OtherName.MOST) @FreeText
        List<@NotNull @Valid OtherName> names,

        @Schema(description = "Id of the organisation that makes it")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String vendor) {

    public TechnologyEntry {
        names = EntryPatterns.orEmpty(names);
    }
}
