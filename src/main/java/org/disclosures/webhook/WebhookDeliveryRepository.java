package org.disclosures.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.LockMode;

/** Deliveries of events to webhooks. */
@ApplicationScoped
class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDelivery, UUID>, ExpiringRecords {

    // A delay longer than any configured one comes from a clock that was ahead.
    private static final String TO_SEND = "d.state = PENDING and (d.nextAttemptAt <= :now or d.nextAttemptAt > :ahead)"
            + " and (d.leasedUntil is null or d.leasedUntil <= :now or d.leasedUntil > :ahead) and d.webhook.active";

    private final WebhookConfig config;

    WebhookDeliveryRepository(WebhookConfig config) {
        this.config = config;
    }

    // Waiting times are lengthened by a tenth at most.
    private Instant ahead(Instant now) {
        Duration longest = config.retryAfter().stream()
                .reduce(config.timeout().multipliedBy(4), (one, other) -> one.compareTo(other) > 0 ? one : other);
        return now.plus(longest.multipliedBy(2)).plusSeconds(60);
    }

    Page<WebhookDelivery> page(QueryConditions conditions, PageRequest<WebhookDelivery> request) {
        return request.fetch(getSession(), "e", conditions);
    }

    /** The moment of the event that has waited longest for delivery; null if none waits. */
    Instant oldestWaiting() {
        return getSession()
                .createSelectionQuery(
                        "select min(d.happenedAt) from WebhookDelivery d where d.state = PENDING", Instant.class)
                .getSingleResultOrNull();
    }

    /** Deletes deliveries that ended long ago. The events stay, so that they can be sent again. */
    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        List<UUID> old = getSession()
                .createSelectionQuery(
                        "select d.id from WebhookDelivery d where d.finishedAt < :before order by d.finishedAt",
                        UUID.class)
                .setParameter("before", now.minus(config.deliveries()))
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : getSession()
                        .createMutationQuery("delete from WebhookDelivery d where d.id in :old")
                        .setParameterList("old", old)
                        .executeUpdate();
    }

    /** Locks the row that lets one at a time hand events on; false, without waiting, if another has it. */
    boolean takeTurn() {
        return getSession()
                .createSelectionQuery("from DispatchTurn", DispatchTurn.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .uniqueResultOptional()
                .isPresent();
    }

    /** Waits for that row. */
    void awaitTurn() {
        getSession().find(DispatchTurn.class, DispatchTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The webhooks that there is something to send to. */
    List<UUID> webhooksToServe(Instant now) {
        return getSession()
                .createSelectionQuery(
                        "select distinct d.webhook.id from WebhookDelivery d where " + TO_SEND, UUID.class)
                .setParameter("now", now)
                .setParameter("ahead", ahead(now))
                .getResultList();
    }

    /**
     * Locks deliveries that can be sent now: of each subject the first that is pending, and none that another has. The longest
     * waiting come first.
     */
    List<WebhookDelivery> lockNext(UUID webhook, Instant now, int most) {
        return getSession()
                .createSelectionQuery(
                        "from WebhookDelivery d where d.webhook.id = :webhook and " + TO_SEND
                                + " and not exists (select 1 from WebhookDelivery before where before.webhook.id = :webhook"
                                + " and before.state = PENDING and before.collection = d.collection"
                                + " and before.subject = d.subject and before.event < d.event)"
                                + " order by d.nextAttemptAt, d.event",
                        WebhookDelivery.class)
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .setParameter("ahead", ahead(now))
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    Optional<WebhookDelivery> find(UUID webhook, UUID id, LockModeType lock) {
        return find("id = ?1 and webhook.id = ?2", id, webhook).withLock(lock).singleResultOptional();
    }

    /** The deliveries of events to a webhook, as far as there are any, by event. */
    Map<Long, WebhookDelivery> lockOf(UUID webhook, Collection<Long> events) {
        return events.isEmpty()
                ? Map.of()
                : find("webhook.id = ?1 and event in ?2 order by event", webhook, events)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(WebhookDelivery::event, Function.identity()));
    }

    void deleteOf(UUID webhook) {
        delete("webhook.id", webhook);
    }
}
