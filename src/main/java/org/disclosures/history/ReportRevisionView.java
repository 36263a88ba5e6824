package org.disclosures.history;

import java.time.Instant;
import org.disclosures.vocabulary.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of a report. */
@Schema(name = "ReportRevision", description = "A public change of a report")
public record ReportRevisionView(
        @Schema(description = "The number of the wording, from 1; in a retraction, of the one that was withdrawn")
        int revision,

        @Schema(description = "What happened") Change change,

        @Schema(description = "What happened, in the caller’s language")
        String changeLabel,

        @Schema(description = "From when the public saw it") Instant at,

        @Schema(description = "Why it was corrected or retracted; absent from the first")
        String note,

        @Schema(
                description =
                        "Where the report is served as it was first shown in this wording; absent from a retraction")
        String href,

        @Schema(description = "The title then, in this wording; absent from a retraction")
        String title) {}
