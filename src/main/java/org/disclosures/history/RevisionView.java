package org.disclosures.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The revision of the public dataset. */
@Schema(name = "Revision", description = "The revision of the public dataset")
public record RevisionView(
        @Schema(description = "A number that every change the public can see raises")
        long revision,

        @Schema(description = "When it was last raised; absent as of a moment before there was a revision")
        Instant updatedAt) {}
