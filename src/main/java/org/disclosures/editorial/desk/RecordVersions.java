package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.hibernate.Session;

/** Reads the current versions of records. */
@ApplicationScoped
@Transactional
class RecordVersions {

    private final Session session;

    RecordVersions(Session session) {
        this.session = session;
    }

    /** The version of a record; empty if the collection is not editable or has no such record. */
    Optional<Integer> of(String collection, String id) {
        RecordKind kind = RecordKinds.find(collection).orElse(null);
        Object key = kind == RecordKinds.CLAIM ? ParameterValues.uuid(id) : id;
        return kind == null || key == null
                ? Optional.empty()
                : session.createSelectionQuery(
                                "select e.version from " + kind.entity() + " e where e.id = :id", Integer.class)
                        .setParameter("id", key)
                        .uniqueResultOptional();
    }
}
