package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

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

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "last_change")
    private long lastChange;

    protected DatasetRevision() {}

    /** Moves on to the moment of a change: now, and later than the last one. */
    Instant change(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        changedAt = moment.isAfter(changedAt) ? moment : changedAt.plus(1, ChronoUnit.MICROS);
        return changedAt;
    }

    /** The moment of the last change. */
    Instant changedAt() {
        return changedAt;
    }

    /** Takes the moments that others stand for now. */
    void redate(Map<Instant, Instant> moments) {
        changedAt = moments.getOrDefault(changedAt, changedAt);
        updatedAt = moments.getOrDefault(updatedAt, updatedAt);
    }

    /** True if the event due at this moment already counted when the dataset last changed. */
    boolean regards(Instant due) {
        return !due.isAfter(changedAt);
    }

    /** The number of the next public change. */
    long nextChange() {
        return ++lastChange;
    }

    void raise() {
        revision++;
        updatedAt = changedAt;
    }

    long revision() {
        return revision;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
