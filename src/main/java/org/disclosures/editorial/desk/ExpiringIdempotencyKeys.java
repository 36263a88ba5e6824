package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.Session;

/** Deletes idempotency keys that nobody can count on any more. */
@ApplicationScoped
class ExpiringIdempotencyKeys implements ExpiringRecords {

    private final Session session;

    ExpiringIdempotencyKeys(Session session) {
        this.session = session;
    }

    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        List<String> old = session.createSelectionQuery(
                        "select k.id from IdempotencyKey k where k.createdAt < :before order by k.createdAt",
                        String.class)
                .setParameter("before", now.minus(Idempotency.keptFor(config)))
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : session.createMutationQuery("delete from IdempotencyKey k where k.id in :old")
                        .setParameterList("old", old)
                        .executeUpdate();
    }
}
