package org.disclosures.editorial.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and its progress. */
@Schema(name = "ImportJob", description = "An import, and how far it is")
public record ImportView(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "How far it is") ImportState state,

        @Schema(description = "Whether it only checks the file and changes nothing")
        boolean dryRun,

        @Schema(description = "The format of the file") ImportFormat format,

        @Schema(description = "The public note of what it corrects; absent if none was given")
        String note,

        @Schema(description = "The SHA-256 of the file, in hexadecimal digits")
        String sha256,

        @Schema(description = "The size of the file in bytes")
        long size,

        @Schema(description = "Who sent it, as the audit log calls them")
        String requestedBy,

        @Schema(description = "When it was received") Instant receivedAt,

        @Schema(description = "When it was begun; absent before")
        Instant startedAt,

        @Schema(description = "When it was over; absent before")
        Instant finishedAt,

        @Schema(description = "How many rows were read and handled so far")
        Rows rows,

        @Schema(description = "What became of the entries, by kind; absent unless it is done")
        List<ImportCountView> counts,

        @Schema(description = "How many faults the file has")
        int faults,

        @Schema(description = "Where they are listed, the first ten thousand of them")
        String faultsHref,

        @Schema(description = "Why it failed; absent unless it did")
        String failure) {

    /** The collection of imports in addresses. */
    static final String COLLECTION = "imports";

    /** The progress of an import, in rows. */
    @Schema(name = "ImportRows", description = "How many rows of a table, or entries, an import is about")
    public record Rows(
            @Schema(description = "How many were read so far")
            int read,

            @Schema(description = "How many were checked against the database or written so far")
            int handled,

            @Schema(description = "How many the file has; absent until all are read")
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
                new Rows(job.rowsRead(), job.rowsHandled(), job.rowsTotal()),
                counts,
                job.faultCount(),
                href + "/faults",
                job.failure());
    }
}
