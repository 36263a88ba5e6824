package org.disclosures.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;

/** Webhooks. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Page<Webhook> page(PageRequest<Webhook> request) {
        return request.fetch(getSession(), "e", new QueryConditions());
    }

    Optional<Webhook> find(UUID id, LockModeType lock) {
        return Optional.ofNullable(id).flatMap(known -> findByIdOptional(known, lock));
    }

    /** The webhooks that events are sent to, held until the transaction ends: none is deleted meanwhile. */
    List<Webhook> holdActive() {
        return find("active = true order by id")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
