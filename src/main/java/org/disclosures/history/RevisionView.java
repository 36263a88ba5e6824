package org.disclosures.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The revision of the public dataset. */
@Schema(name = "Revision", description = "Revision of the public dataset")
public record RevisionView(
        @Schema(description = "Number that rises with every public change")
        long revision,

        @Schema(description = "Time of the last rise; absent as of a moment before the first revision")
        Instant updatedAt) {}
