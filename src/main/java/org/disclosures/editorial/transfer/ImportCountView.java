package org.disclosures.editorial.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcomes of the entries of one kind. */
@Schema(name = "ImportCount", description = "Outcome for the entries of one kind; in a dry run, the outcome to expect")
public record ImportCountView(
        @Schema(description = "Kind of entry, named like its collection")
        String collection,

        @Schema(description = "Number of new entries") int created,

        @Schema(description = "Number of entries that differ from the existing records")
        int changed,

        @Schema(description = "Number of entries identical to the existing records")
        int unchanged) {}
