package org.disclosures.editorial.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An import, with its requester and its progress. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    @Column(name = "dry_run")
    private boolean dryRun;

    private String note;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private Integer slot;

    private String sha256;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "alive_at")
    private Instant aliveAt;

    @Column(name = "rows_read")
    private int rowsRead;

    @Column(name = "rows_handled")
    private int rowsHandled;

    @Column(name = "rows_total")
    private Integer rowsTotal;

    private String counts;

    @Column(name = "fault_count")
    private int faultCount;

    private String failure;

    protected ImportJob() {}

    ImportJob(ImportOrder order, String requestedBy, ImportUpload upload, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.format = order.format();
        this.dryRun = !order.apply();
        this.note = order.note();
        this.state = ImportState.RECEIVED;
        this.slot = 1;
        this.sha256 = upload.sha256();
        this.size = upload.size();
        this.requestedBy = requestedBy;
        this.receivedAt = receivedAt;
        this.aliveAt = receivedAt;
    }

    UUID id() {
        return id;
    }

    ImportFormat format() {
        return format;
    }

    boolean dryRun() {
        return dryRun;
    }

    String note() {
        return note;
    }

    ImportState state() {
        return state;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    int rowsRead() {
        return rowsRead;
    }

    int rowsHandled() {
        return rowsHandled;
    }

    Integer rowsTotal() {
        return rowsTotal;
    }

    String counts() {
        return counts;
    }

    int faultCount() {
        return faultCount;
    }

    String failure() {
        return failure;
    }
}
