package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/** An event that is public, or will be once it is due. */
@Entity
@Table(name = "public_event")
class PublicEvent {

    // One number at a time, since copies of the service would use blocks of numbers out of order.
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "public_event_seq")
    @SequenceGenerator(name = "public_event_seq", sequenceName = "public_event_seq", allocationSize = 1)
    private Long number;

    @Enumerated(EnumType.STRING)
    private PublicEventType type;

    @Enumerated(EnumType.STRING)
    private PublicCollection collection;

    private String subject;

    private int revision;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "handed_on")
    private boolean handedOn;

    @Column(name = "cause_id")
    private UUID cause;

    @Column(name = "change_number")
    private Long changeNumber;

    protected PublicEvent() {}

    PublicEvent(
            PublicEventType type,
            PublicCollection collection,
            String subject,
            int revision,
            Instant dueAt,
            Instant recordedAt,
            UUID cause) {
        this.type = type;
        this.collection = collection;
        this.subject = subject;
        this.revision = revision;
        this.dueAt = dueAt;
        this.recordedAt = recordedAt;
        this.cause = cause;
    }

    /** Sets its number in the order in which events became public. */
    void number(long place) {
        changeNumber = place;
    }

    /** Its number among the public changes; null until it is due. */
    Long changeNumber() {
        return changeNumber;
    }

    void handOn() {
        handedOn = true;
    }

    PublicEventView view() {
        return new PublicEventView(number, type, collection, subject, revision, dueAt);
    }
}
