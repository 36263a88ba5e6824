package org.disclosures.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Counts the contents of the database. */
@ApplicationScoped
class StoredRecords {

    private final Session session;

    StoredRecords(Session session) {
        this.session = session;
    }

    /** The number of rows of each entity, and the revision. */
    @Transactional
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        session.getMetamodel()
                .getEntities()
                .forEach(entity -> counts.put(
                        entity.getName(),
                        session.createSelectionQuery("select count(*) from " + entity.getName(), Long.class)
                                .getSingleResult()));
        counts.put(
                "revision",
                session.createSelectionQuery("select r.revision from DatasetRevision r", Long.class)
                        .getSingleResult());
        return counts;
    }
}
