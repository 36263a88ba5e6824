package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Names of a target that were hidden together, and how far the redaction of stored texts has got. */
@Entity
@Table(name = "name_withholding")
class NameWithholding {

    private static final String BETWEEN_NAMES = "\u001f";

    @Id
    private UUID id;

    @Column(name = "target_id")
    private String target;

    // Several names, with a separator that no text may have.
    private String name;

    private String description;

    private String renamed;

    @Column(name = "was_shown")
    private boolean wasShown;

    private int step;

    @Column(name = "after_row")
    private String afterRow;

    private long checked;

    private long changed;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected NameWithholding() {}

    NameWithholding(NameRedaction redaction) {
        this.id = UUID.randomUUID();
        this.target = redaction.target();
        this.name = String.join(BETWEEN_NAMES, redaction.hiddenNames());
        this.description = redaction.description();
        this.renamed = IdRenaming.text(redaction.renamed());
        this.wasShown = redaction.hidden().wasShown();
        this.startedAt = redaction.hidden().since();
    }

    UUID id() {
        return id;
    }

    String target() {
        return target;
    }

    /** Takes the names out of texts, until {@link #finish}. */
    NameRedaction redaction() {
        return new NameRedaction(
                new NameRedaction.NamesToHide(
                        target, new LinkedHashSet<>(List.of(name.split(BETWEEN_NAMES))), wasShown, startedAt),
                description,
                IdRenaming.all(renamed));
    }

    /** The step that is being taken, from 0. */
    int step() {
        return step;
    }

    /** The last row that the step has checked; null before the first. */
    String afterRow() {
        return afterRow;
    }

    long checked() {
        return checked;
    }

    long changed() {
        return changed;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    /** Notes that rows were checked; null for the last row once the step has no more. */
    void went(String lastRow, long rowsChecked, long rowsChanged) {
        checked += rowsChecked;
        changed += rowsChanged;
        afterRow = lastRow;
        if (lastRow == null) {
            step++;
        }
    }

    /** Forgets the names: no stored text holds them any more. */
    void finish(Instant at) {
        finishedAt = at;
        name = null;
        description = null;
        renamed = null;
        afterRow = null;
    }
}
