package org.disclosures.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published document that makes claims. */
@Schema(name = "Report", description = "A published document that makes claims")
public record ReportView(
        @Schema(description = "Id") String id,

        @Schema(description = "Title") String title,
        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Day of publication") LocalDate publishedOn,

        @Schema(description = "Publishers, sources, in order; several if they published it together")
        List<Reference> publishers,

        @Schema(description = "Disclosures to which it belongs")
        List<Reference> disclosures,

        @Schema(description = "Language, a BCP 47 tag") String language,

        @Schema(description = "Kind of document") ReportKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Web address; absent if not known")
        String url,

        @Schema(description = "Web address of an archived copy; absent if not known")
        String archivedUrl,

        @Schema(description = "Workflow state; only published records are public")
        PublicationState state,

        @Schema(description = "End of the embargo, until which the record is not public; absent if there is none")
        Instant embargoUntil) {}
