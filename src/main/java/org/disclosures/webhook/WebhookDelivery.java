package org.disclosures.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.history.PublicEventView;
import org.disclosures.vocabulary.DeliveryState;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/** The delivery of one event to one webhook. */
@Entity
@Table(name = "webhook_delivery")
class WebhookDelivery {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webhook_id")
    private Webhook webhook;

    @Column(name = "event_number")
    private long event;

    @Enumerated(EnumType.STRING)
    private PublicEventType type;

    @Enumerated(EnumType.STRING)
    private PublicCollection collection;

    private String subject;

    private int revision;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_attempt_at")
    private Instant lastAttemptAt;

    private Integer status;

    private String outcome;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private UUID lease;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    protected WebhookDelivery() {}

    WebhookDelivery(Webhook webhook, PublicEventView event, Instant now) {
        this.id = UUID.randomUUID();
        this.webhook = webhook;
        this.event = event.number();
        this.type = event.type();
        this.collection = event.collection();
        this.subject = event.subject();
        this.revision = event.revision();
        this.happenedAt = event.dueAt();
        restart(now);
    }

    /** Starts over, whatever came of it before. */
    final void restart(Instant now) {
        state = DeliveryState.PENDING;
        attempts = 0;
        nextAttemptAt = now;
        finishedAt = null;
        release();
    }

    /** Gives it to one who sends it, until the lease runs out. */
    UUID leaseUntil(Instant end) {
        lease = UUID.randomUUID();
        leasedUntil = end;
        return lease;
    }

    /** True if a holder still has the lease; after its expiry another may. */
    boolean isHeldBy(UUID holder) {
        return holder.equals(lease);
    }

    /** Notes an attempt. */
    void attempted(DeliveryResult answer, Instant now) {
        attempts++;
        lastAttemptAt = now;
        status = answer.status();
        outcome = answer.outcome();
        release();
    }

    void retryAt(Instant next) {
        nextAttemptAt = next;
    }

    /** Ends it. */
    void finish(DeliveryState end, Instant now) {
        state = end;
        nextAttemptAt = null;
        finishedAt = now;
        release();
    }

    /** Ends it unsent. */
    void drop(String why, Instant now) {
        status = null;
        outcome = why;
        finish(DeliveryState.DROPPED, now);
    }

    private void release() {
        lease = null;
        leasedUntil = null;
    }

    UUID id() {
        return id;
    }

    /** The receiver's id for the message, the same at every attempt. */
    String messageId() {
        return "msg_" + id;
    }

    Webhook webhook() {
        return webhook;
    }

    long event() {
        return event;
    }

    PublicEventType type() {
        return type;
    }

    PublicCollection collection() {
        return collection;
    }

    String subject() {
        return subject;
    }

    int revision() {
        return revision;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    Integer status() {
        return status;
    }

    String outcome() {
        return outcome;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
