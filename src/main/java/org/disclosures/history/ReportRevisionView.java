package org.disclosures.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of a report. */
@Schema(name = "ReportRevision", description = "A public change of a report")
public record ReportRevisionView(
        @JsonUnwrapped WordingView wording,

        @Schema(
                description =
                        "Where the report is served as it was first shown in this wording; absent from a retraction")
        String href,

        @Schema(description = "The title then, in this wording; absent from a retraction")
        String title) {}
