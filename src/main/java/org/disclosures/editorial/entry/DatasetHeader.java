package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.record.Forms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The identification of a dataset. */
@Schema(name = "DatasetHeader", description = "What a dataset is called")
public record DatasetHeader(
        @Schema(description = "By which it is known whether it was loaded before")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "What it holds") @NotBlank @Size(max = 500)
        String title) {}
