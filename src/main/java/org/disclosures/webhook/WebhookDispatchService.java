package org.disclosures.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.disclosures.audit.Audit;
import org.disclosures.history.PublicEventView;
import org.disclosures.history.PublicEvents;
import org.disclosures.history.PublicSubjects;
import org.disclosures.history.PublicSubjects.PublicSubject;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.DeliveryState;

/** The steps of sending, each a transaction of its own; nothing is sent within one. */
@ApplicationScoped
@Transactional
public class WebhookDispatchService {

    private static final int EVENTS_AT_ONCE = 100;
    private static final int OF_ONE_WEBHOOK_AT_ONCE = 4;
    private static final double JITTER = 0.1;
    private static final String NOT_PUBLIC = "Not sent: the record was not public at that moment.";

    private final PublicEvents events;
    private final PublicSubjects subjects;
    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final WebhookConfig config;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookDispatchService(
            PublicEvents events,
            PublicSubjects subjects,
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            WebhookConfig config,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.events = events;
        this.subjects = subjects;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.config = config;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Hands due events to the webhooks that subscribe to them; returns true if there may be more. */
    boolean handOn() {
        // Taking the lock is a write: one a second in each copy, for nothing.
        if (!events.isAnyDue() || !deliveries.takeTurn()) {
            return false;
        }
        List<PublicEventView> due = events.takeDue(EVENTS_AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        Instant now = now();
        List<Webhook> active = webhooks.holdActive();
        for (PublicEventView event : due) {
            active.stream()
                    .filter(webhook -> webhook.wants(event))
                    .forEach(webhook -> deliveries.persist(new WebhookDelivery(webhook, event, now)));
        }
        return due.size() == EVENTS_AT_ONCE;
    }

    /**
     * Leases the deliveries that can be sent now, and drops those whose subject is no longer public.
     *
     * @return the deliveries to send; a present, empty list if all were dropped; empty if there were none
     */
    Optional<List<WebhookSender.WebhookShipment>> lease(int most) {
        Instant now = now();
        boolean any = false;
        List<WebhookSender.WebhookShipment> leased = new ArrayList<>();
        for (UUID webhook : deliveries.webhooksToServe(now)) {
            int wanted = Math.min(OF_ONE_WEBHOOK_AT_ONCE, most - leased.size());
            if (wanted == 0) {
                break;
            }
            for (WebhookDelivery delivery : deliveries.lockNext(webhook, now, wanted)) {
                any = true;
                subjects.find(delivery.type(), delivery.collection(), delivery.subject())
                        .ifPresentOrElse(
                                subject -> leased.add(ship(delivery, subject, now)),
                                () -> delivery.drop(NOT_PUBLIC, now));
            }
        }
        return any ? Optional.of(leased) : Optional.empty();
    }

    /** Notes the result of sending, unless the lease expired and another holder is sending. */
    void record(WebhookSender.WebhookShipment shipment, DeliveryResult answer) {
        Instant now = now();
        // Locks the webhook before its deliveries, in the order in which a deletion does.
        Optional<Webhook> webhook =
                answer.isGone() ? webhooks.find(shipment.webhook(), LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
        Optional<WebhookDelivery> held = deliveries
                .find(shipment.webhook(), shipment.delivery(), LockModeType.PESSIMISTIC_WRITE)
                .filter(delivery -> delivery.isHeldBy(shipment.lease()));
        if (held.isEmpty()) {
            return;
        }
        WebhookDelivery delivery = held.get();
        delivery.attempted(answer, now);
        if (answer.isTaken()) {
            delivery.finish(DeliveryState.DELIVERED, now);
        } else if (answer.isGone() || delivery.attempts() > config.retryAfter().size()) {
            delivery.finish(DeliveryState.FAILED, now);
        } else {
            delivery.retryAt(now.plus(withJitter(config.retryAfter().get(delivery.attempts() - 1))));
        }
        webhook.filter(Webhook::active).ifPresent(gone -> {
            gone.gone(now);
            audit.record(
                    AuditAction.WEBHOOK_CHANGED,
                    WebhookView.COLLECTION + "/" + gone.id(),
                    "The receiver responded that it no longer exists (410).",
                    Map.of("label", gone.label(), "host", gone.host(), "active", false));
        });
    }

    private WebhookSender.WebhookShipment ship(WebhookDelivery delivery, PublicSubject subject, Instant now) {
        Webhook webhook = delivery.webhook();
        // Longer than sending a whole batch can take.
        UUID lease =
                delivery.leaseUntil(now.plus(config.timeout().multipliedBy(3)).plusSeconds(30));
        return new WebhookSender.WebhookShipment(
                webhook.id(),
                delivery.id(),
                lease,
                delivery.messageId(),
                URI.create(webhook.url()),
                webhook.secrets(now),
                write(WebhookMessage.of(delivery, subject)));
    }

    private String write(WebhookMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Spreads retries, so that receivers that failed together are not called together again.
    private static Duration withJitter(Duration wait) {
        return wait.plusMillis(
                (long) (wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
