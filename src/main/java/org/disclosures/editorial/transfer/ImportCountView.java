package org.disclosures.editorial.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcomes of the entries of one kind. */
@Schema(name = "ImportCount", description = "What became of the entries of one kind; in a dry run, what would")
public record ImportCountView(
        @Schema(description = "The kind, as addresses call it")
        String collection,

        @Schema(description = "How many are new") int created,

        @Schema(description = "How many said something else before")
        int changed,

        @Schema(description = "How many said the same before")
        int unchanged) {}
