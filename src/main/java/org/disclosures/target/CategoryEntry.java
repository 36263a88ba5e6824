package org.disclosures.target;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category of alleged target. */
@Schema(name = "CategoryEntry", description = "A category of alleged target")
public record CategoryEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Position in lists, from 0; unique among categories") @NotNull @Min(0)
        Integer position,

        @Schema(description = "Labels by language (BCP 47)") @NotEmpty @Size(max = 50) @FreeText
        Map<
                        @Pattern(regexp = EntryPatterns.LANGUAGE, message = EntryPatterns.NO_LANGUAGE) @Size(max = 35)
                        String,
                        @NotBlank @Size(max = 300) @UnmisleadingText String>
                labels) {}
