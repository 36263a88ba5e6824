package org.disclosures.editorial.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and its progress. */
@Schema(name = "ImportJob", description = "An import and its progress")
public record ImportView(
        @Schema(description = "Id") UUID id,
        @Schema(description = "Address of the resource") String href,
        @Schema(description = "State of the import") ImportState state,

        @Schema(description = "True if the import only checks the file and writes nothing")
        boolean dryRun,

        @Schema(description = "Format of the file") ImportFormat format,

        @Schema(description = "Public note on what the file corrects; absent if none was given")
        String note,

        @Schema(description = "SHA-256 of the file, in hexadecimal digits")
        String sha256,

        @Schema(description = "Size of the file in bytes") long size,

        @Schema(description = "Actor who sent the file, as the audit log names them")
        String requestedBy,

        @Schema(description = "Time at which the file was received")
        Instant receivedAt,

        @Schema(description = "Time at which the import began; absent before")
        Instant startedAt,

        @Schema(description = "Time at which the import ended; absent before")
        Instant finishedAt,

        @Schema(description = "Progress in rows") ImportRows rows,

        @Schema(description = "Outcome for the entries, by kind; absent unless the import is done")
        List<ImportCountView> counts,

        @Schema(description = "Number of errors in the file")
        int faults,

        @Schema(description = "Address of the list of errors, up to ten thousand")
        String faultsHref,

        @Schema(description = "Address of the list of statements of a dry run, as the public would read them")
        String statementsHref,

        @Schema(description = "Reason for the failure; absent unless the import failed")
        String failure) {

    /** The collection of imports in addresses. */
    static final String COLLECTION = "imports";

    /** The progress of an import, in rows. */
    @Schema(name = "ImportRows", description = "Progress of an import, in rows of a table or in entries")
    public record ImportRows(
            @Schema(description = "Number read so far") int read,

            @Schema(description = "Number checked against the database or written so far")
            int handled,

            @Schema(description = "Number in the whole file; absent until all are read")
            Integer total) {}

    static ImportView of(ImportJob job, List<ImportCountView> counts) {
        String href = Reference.href(COLLECTION, job.id());
        return new ImportView(
                job.id(),
                href,
                job.state(),
                job.dryRun(),
                job.format(),
                job.note(),
                job.sha256(),
                job.size(),
                job.requestedBy(),
                job.receivedAt(),
                job.startedAt(),
                job.finishedAt(),
                new ImportRows(job.rowsRead(), job.rowsHandled(), job.rowsTotal()),
                counts,
                job.faultCount(),
                href + "/faults",
                href + "/statements",
                job.failure());
    }
}
