package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.AttributionRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link in a claim's attribution chain. */
@Schema(name = "AttributionEntry", description = "A link in a claim’s attribution chain")
public record AttributionEntry(
        @Schema(description = "Id of the source; a source occurs once in a chain")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String source,

        @Schema(
                description =
                        "Role of the source: original source, or relaying another; the first link of a chain is the original "
                                + "source")
        @NotNull
        AttributionRole role) {}
