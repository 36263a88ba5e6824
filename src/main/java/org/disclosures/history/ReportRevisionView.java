package org.disclosures.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of a report. */
@Schema(name = "ReportRevision", description = "A public change of a report")
public record ReportRevisionView(
        @JsonUnwrapped WordingView wording,

        @Schema(description = "Address of the report as first published in this revision; absent from a retraction")
        String href,

        @Schema(description = "Title in this revision; absent from a retraction")
        String title) {}
