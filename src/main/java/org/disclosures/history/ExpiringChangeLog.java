package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.disclosures.operations.Expiring;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.Session;

/** Deletes what was logged of changes long ago with its marks: an index that has not followed until then is built anew. */
@ApplicationScoped
class ExpiringChangeLog implements Expiring {

    private final Session session;
    private final ChangeLog log;

    ExpiringChangeLog(Session session, ChangeLog log) {
        this.session = session;
        this.log = log;
    }

    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        // What one change logged goes as a whole.
        Instant last = session.createNativeQuery(
                        "select max(l.changed_at) from (select changed_at from change_log where changed_at < :before"
                                + " order by changed_at fetch first " + most + " rows only) l",
                        Instant.class)
                .setParameter("before", now.minus(config.changeLog()))
                .getSingleResultOrNull();
        if (last == null) {
            return 0;
        }
        log.forgetBefore(last);
        return session.createNativeMutationQuery("delete from change_log where changed_at <= :last")
                .setParameter("last", last)
                .executeUpdate();
    }
}
