package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.disclosures.vocabulary.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a report, as files and requests write it. */
public record ReportContent(
        @Schema(description = "Its title") @NotBlank @Size(max = 500)
        String title,

        @Schema(description = "The day it was published") @NotNull
        LocalDate publishedOn,

        @Schema(description = "Id of the source that published it")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String publisher,

        @Schema(description = "Its language, BCP 47")
        @NotNull
        @Pattern(regexp = Forms.LANGUAGE, message = Forms.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "Its address; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = "https?://.*", message = "is an http or https address")
        String url,

        @Schema(description = "An archived copy; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = "https?://.*", message = "is an http or https address")
        String archivedUrl,

        @Schema(description = "What kind of document it is") @NotNull
        ReportKind kind) {}
