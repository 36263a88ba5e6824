package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.record.Forms;
import org.disclosures.vocabulary.AttributionRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link of the chain that carried a claim. */
@Schema(name = "AttributionEntry", description = "A link of the chain that carried a claim")
public record AttributionEntry(
        @Schema(description = "Id of the source, once in a chain")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String source,

        @Schema(description = "Whether it said it first or passed it on; the first of a chain originated it") @NotNull
        AttributionRole role) {}
