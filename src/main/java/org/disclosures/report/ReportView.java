package org.disclosures.report;

import java.time.Instant;
import java.time.LocalDate;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published document that makes claims. */
@Schema(name = "Report", description = "A published document that makes claims")
public record ReportView(
        @Schema(description = "Its id") String id,

        @Schema(description = "Its title") String title,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "The day it was published") LocalDate publishedOn,

        @Schema(description = "The source that published it")
        Reference publisher,

        @Schema(description = "Its language, a BCP 47 tag") String language,

        @Schema(description = "Its address; absent if not known")
        String url,

        @Schema(description = "An archived copy; absent if not known")
        String archivedUrl,

        @Schema(description = "What kind of document it is") ReportKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Where it stands on its way to the public; the public sees what is published only")
        PublicationState state,

        @Schema(description = "Until when the public does not see it; absent when no embargo runs")
        Instant embargoUntil) {}
