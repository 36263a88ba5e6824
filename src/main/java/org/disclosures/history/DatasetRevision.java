package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that says which revision of the public dataset the database holds. */
@Entity
@Table(name = "dataset_revision")
class DatasetRevision {

    static final int ONLY = 1;

    @Id
    private int id;

    private long revision;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DatasetRevision() {}

    void raise(Instant now) {
        revision++;
        updatedAt = now;
    }

    long revision() {
        return revision;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
