package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.disclosures.vocabulary.Change;

/** A change of a report or claim that is public, or will be once an embargo has ended. */
@MappedSuperclass
abstract class PublicChange {

    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind")
    private Change kind;

    private String note;

    @Column(name = "correction_note")
    private String correctionNote;

    /** Moment from which the change was public; unique among the changes of one record. */
    abstract Instant at();

    /** The wording that was published or withdrawn. */
    int revision() {
        return revision;
    }

    Change kind() {
        return kind;
    }

    /** The public note of a correction or retraction; null otherwise. */
    String publicNote() {
        return switch (kind) {
            case PUBLISHED -> null;
            case CORRECTED -> correctionNote;
            case RETRACTED -> note;
        };
    }

    /** True if something was published, false if it was withdrawn. */
    boolean shows() {
        return kind != Change.RETRACTED;
    }
}
