package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.Session;

/** Deletes old entries of the change log. An index that has not read them by then is rebuilt. */
@ApplicationScoped
class ExpiringChangeLog implements ExpiringRecords {

    private final Session session;
    private final ChangeLog changes;

    ExpiringChangeLog(Session session, ChangeLog changes) {
        this.session = session;
        this.changes = changes;
    }

    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        // Entries of one change are deleted together.
        Object found = session.createNativeQuery(
                        "select max(l.changed_at) as last from (select changed_at from change_log where changed_at < :before"
                                + " order by changed_at fetch first " + most + " rows only) l",
                        Object.class)
                .addScalar("last", Instant.class)
                .setParameter("before", now.minus(config.changeLog()))
                .getSingleResultOrNull();
        if (!(found instanceof Instant last)) {
            return 0;
        }
        changes.forgetBefore(last.plus(1, ChronoUnit.MICROS));
        return session.createNativeMutationQuery("delete from change_log where changed_at <= :last")
                .setParameter("last", last)
                .executeUpdate();
    }
}
