package org.disclosures.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Deletes expired records in small portions, in one copy of the service at a time. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_TURNS = 2_000;

    private final RetentionConfig config;
    private final Instance<ExpiringRecords> kinds;
    private final Session session;
    private final Clock clock;

    Retention(RetentionConfig config, Instance<ExpiringRecords> kinds, Session session, Clock clock) {
        this.config = config;
        this.kinds = kinds;
        this.session = session;
        this.clock = clock;
    }

    /** Deletes expired records of every kind, until none is left or another copy does it. */
    @Scheduled(
            identity = "retention",
            every = "{disclosures.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    public void run() {
        for (ExpiringRecords kind : kinds) {
            try {
                int turns = 0;
                while (turns++ < MOST_TURNS && QuarkusTransaction.requiringNew().call(() -> purge(kind)) >= AT_ONCE) {
                    LOG.debugf("More expired records of %s remain to be deleted", kind);
                }
            } catch (RuntimeException failed) {
                LOG.warnf("Expired records could not be deleted: %s", failed.getMessage());
            }
        }
    }

    private int purge(ExpiringRecords kind) {
        boolean free = !session.createNativeQuery("select id from retention for update skip locked", Object.class)
                .addScalar("id", Integer.class)
                .getResultList()
                .isEmpty();
        return free ? kind.purge(config, clock.instant(), AT_ONCE) : 0;
    }
}
