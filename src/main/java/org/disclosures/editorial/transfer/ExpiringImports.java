package org.disclosures.editorial.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.Session;

/** Deletes imports that ended long ago, with the errors found. Records written by them stay. */
@ApplicationScoped
class ExpiringImports implements ExpiringRecords {

    // Each may have ten thousand errors.
    private static final int MOST = 5;

    private final Session session;

    ExpiringImports(Session session) {
        this.session = session;
    }

    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        List<UUID> old = session.createSelectionQuery(
                        "select j.id from ImportJob j where j.finishedAt < :before order by j.finishedAt", UUID.class)
                .setParameter("before", now.minus(config.imports()))
                .setMaxResults(MOST)
                .getResultList();
        if (old.isEmpty()) {
            return 0;
        }
        for (String kind : List.of("ImportFault e where e.job", "ImportJob e where e.id")) {
            session.createMutationQuery("delete from " + kind + " in :old")
                    .setParameterList("old", old)
                    .executeUpdate();
        }
        return old.size() == MOST ? most : old.size();
    }
}
