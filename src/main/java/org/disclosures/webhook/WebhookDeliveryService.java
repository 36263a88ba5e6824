package org.disclosures.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.audit.Audit;
import org.disclosures.history.PublicEventView;
import org.disclosures.history.PublicEvents;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.vocabulary.AuditAction;

/** Lists deliveries, and has them sent again. */
@ApplicationScoped
@Transactional
public class WebhookDeliveryService {

    private static final int MOST_REPLAYED = 1_000;
    private static final Sorting<WebhookDelivery> SORTING =
            Sorting.byUuid(WebhookDelivery.class, "-event", SortField.of("event"));

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final PublicEvents events;
    private final RequestBodies bodies;
    private final Audit audit;
    private final Clock clock;

    WebhookDeliveryService(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            PublicEvents events,
            RequestBodies bodies,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the deliveries to a webhook; 404 if there is none. */
    public Page<WebhookDeliveryView> list(String webhook, WebhookDeliveryFilter filter, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        QueryConditions conditions = new QueryConditions();
        filter.addTo(conditions, values);
        PageRequest<WebhookDelivery> request = page.read(values, SORTING);
        conditions.and("e.webhook.id = ?", find(webhook, LockModeType.NONE).id());
        return deliveries
                .page(conditions, request)
                .map(found -> found.stream().map(WebhookDeliveryView::of).toList());
    }

    /** A delivery; 404 if the webhook has none of this id. */
    public WebhookDeliveryView get(String webhook, String id) {
        return WebhookDeliveryView.of(find(webhook, id, LockModeType.NONE));
    }

    /** Sends a delivery again, whatever its outcome; 404 if the webhook has none with this id. */
    public WebhookDeliveryView replay(String webhook, String id) {
        WebhookDelivery delivery = find(webhook, id, LockModeType.PESSIMISTIC_WRITE);
        delivery.restart(now());
        audit.record(
                AuditAction.WEBHOOK_REPLAYED,
                subject(delivery.webhook()),
                null,
                Map.of("label", delivery.webhook().label(), "deliveries", 1, "fromEvent", delivery.event()));
        return WebhookDeliveryView.of(delivery);
    }

    /**
     * Redelivers the events that a webhook subscribes to, from a number or moment on, including any it was never sent: the first thousand.
     * 404 if there is no such webhook.
     */
    public ReplayView replay(String id, ReplayInput input) {
        check(input);
        Webhook webhook = find(id, LockModeType.PESSIMISTIC_WRITE);
        long from = input.fromEvent() == null ? 1 : input.fromEvent();
        List<PublicEventView> found = events.taken(from, input.since(), MOST_REPLAYED + 1);
        Long next = found.size() > MOST_REPLAYED ? found.get(MOST_REPLAYED).number() : null;
        List<PublicEventView> wanted =
                found.stream().limit(MOST_REPLAYED).filter(webhook::wants).toList();
        Map<Long, WebhookDelivery> there = deliveries.lockOf(
                webhook.id(), wanted.stream().map(PublicEventView::number).toList());
        Instant now = now();
        for (PublicEventView event : wanted) {
            if (there.containsKey(event.number())) {
                there.get(event.number()).restart(now);
            } else {
                deliveries.persist(new WebhookDelivery(webhook, event, now));
            }
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("label", webhook.label());
        detail.put("deliveries", wanted.size());
        detail.put("fromEvent", from);
        if (input.since() != null) {
            detail.put("since", input.since());
        }
        audit.record(AuditAction.WEBHOOK_REPLAYED, subject(webhook), null, detail);
        return new ReplayView(wanted.size(), next);
    }

    private void check(ReplayInput input) {
        RequestErrors faults = bodies.check(input);
        if (input.fromEvent() == null && input.since() == null) {
            faults.add("fromEvent", null, "Both `fromEvent` and `since` are missing; give one of them.");
        }
        if (input.since() != null) {
            LocalDate date = LocalDate.ofInstant(input.since(), ZoneOffset.UTC);
            if (date.isBefore(ParameterValues.EARLIEST) || date.isAfter(ParameterValues.LATEST)) {
                faults.add(
                        "since",
                        input.since().toString(),
                        "The moment is out of range; use one of the years 1900 to 9999.");
            }
        }
        faults.throwIfAny(ProblemType.INVALID_BODY);
    }

    private Webhook find(String id, LockModeType lock) {
        return webhooks.find(ParameterValues.uuid(id), lock).orElseThrow(Problems::notFound);
    }

    private WebhookDelivery find(String webhook, String id, LockModeType lock) {
        UUID ofWebhook = ParameterValues.uuid(webhook);
        UUID delivery = ParameterValues.uuid(id);
        if (ofWebhook == null || delivery == null) {
            throw Problems.notFound();
        }
        return deliveries.find(ofWebhook, delivery, lock).orElseThrow(Problems::notFound);
    }

    private static String subject(Webhook webhook) {
        return WebhookView.COLLECTION + "/" + webhook.id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
