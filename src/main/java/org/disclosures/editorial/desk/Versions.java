package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.disclosures.http.param.Values;
import org.hibernate.Session;

/** Reads the current versions of records. */
@ApplicationScoped
@Transactional
class Versions {

    private static final Map<String, String> ENTITIES = Map.of(
            "organisations", "Organisation",
            "sources", "Source",
            "technologies", "Technology",
            "regions", "Region",
            "categories", "Category",
            "targets", "AllegedTarget",
            "reports", "Report",
            "claims", "Claim");

    private final Session session;

    Versions(Session session) {
        this.session = session;
    }

    /** The version of a record; empty if the collection is not editable or has no such record. */
    Optional<Integer> of(String collection, String id) {
        String entity = ENTITIES.get(collection);
        Object key = "claims".equals(collection) ? Values.uuid(id) : id;
        return entity == null || key == null
                ? Optional.empty()
                : session.createSelectionQuery("select e.version from " + entity + " e where e.id = :id", Integer.class)
                        .setParameter("id", key)
                        .uniqueResultOptional();
    }
}
