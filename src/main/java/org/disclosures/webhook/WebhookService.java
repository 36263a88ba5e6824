package org.disclosures.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.disclosures.audit.Audit;
import org.disclosures.history.History;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.vocabulary.AuditAction;

/** Creates, shows, changes and deletes webhooks. */
@ApplicationScoped
public class WebhookService {

    private static final Sorting<Webhook> SORTING =
            Sorting.byUuid(Webhook.class, "-createdAt", SortField.of("createdAt"), SortField.of("label"));

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final WebhookEndpoints endpoints;
    private final RequestBodies bodies;
    private final WebhookConfig config;
    private final Audit audit;
    private final Clock clock;
    private final History history;

    WebhookService(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            WebhookEndpoints endpoints,
            RequestBodies bodies,
            WebhookConfig config,
            Audit audit,
            Clock clock,
            History history) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.bodies = bodies;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
        this.history = history;
    }

    /** A page of webhooks. */
    @Transactional
    public Page<WebhookView> list(PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        PageRequest<Webhook> request = page.read(values, SORTING);
        return webhooks.page(request)
                .map(found -> found.stream().map(WebhookView::of).toList());
    }

    /** The webhook of an id; 404 if there is none. */
    @Transactional
    public WebhookView get(String id) {
        return WebhookView.of(find(id, LockModeType.NONE));
    }

    /** Validates a webhook; 400 with all errors. It looks up the host, so call it before a transaction begins. */
    public void check(WebhookInput input) {
        RequestErrors faults = bodies.check(input);
        endpoints.check(input.url(), faults);
        faults.throwIfAny(ProblemType.INVALID_BODY);
    }

    /** Creates a validated webhook. The response is the only place that ever contains its secret. 409 if the maximum is reached. */
    @Transactional
    public IssuedWebhook create(WebhookInput input) {
        deliveries.awaitTurn();
        if (webhooks.count() >= config.most()) {
            throw ProblemType.CONFLICT
                    .with("The limit of " + config.most() + " webhooks is reached; delete one first.")
                    .build();
        }
        Webhook webhook = new Webhook(input, WebhookSecret.random(), now(), audit.actor());
        webhooks.persist(webhook);
        record(AuditAction.WEBHOOK_CREATED, webhook, Map.of());
        return new IssuedWebhook(WebhookView.of(webhook), webhook.secret());
    }

    /** Replaces a webhook with a validated one; 404 if there is none. An active webhook whose receiver was gone starts again. */
    @Transactional
    public WebhookView change(String id, WebhookInput input) {
        Webhook webhook = find(id, LockModeType.PESSIMISTIC_WRITE);
        String before = webhook.label();
        webhook.change(input);
        if (!webhook.label().equals(before)) {
            history.noteWebhook(webhook.id());
        }
        record(AuditAction.WEBHOOK_CHANGED, webhook, Map.of());
        return WebhookView.of(webhook);
    }

    /** Gives a webhook a new secret, which only the response contains; 404 if there is none. */
    @Transactional
    public IssuedWebhook rotate(String id) {
        Webhook webhook = find(id, LockModeType.PESSIMISTIC_WRITE);
        webhook.rotate(WebhookSecret.random(), now(), config.secretGrace());
        record(AuditAction.WEBHOOK_CHANGED, webhook, Map.of("secretReplaced", true));
        return new IssuedWebhook(WebhookView.of(webhook), webhook.secret());
    }

    /** Deletes a webhook and its deliveries; 404 if there is none. */
    @Transactional
    public void delete(String id) {
        Webhook webhook = find(id, LockModeType.PESSIMISTIC_WRITE);
        deliveries.deleteOf(webhook.id());
        webhooks.delete(webhook);
        record(AuditAction.WEBHOOK_DELETED, webhook, Map.of());
    }

    private Webhook find(String id, LockModeType lock) {
        return webhooks.find(ParameterValues.uuid(id), lock).orElseThrow(Problems::notFound);
    }

    // Only the host of the address: its path or query may contain a secret of the receiver.
    private void record(AuditAction action, Webhook webhook, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("label", webhook.label());
        detail.put("host", webhook.host());
        detail.put("types", webhook.types());
        detail.put("collections", webhook.collections());
        detail.put("active", webhook.active());
        audit.record(action, WebhookView.COLLECTION + "/" + webhook.id(), null, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
