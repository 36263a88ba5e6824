package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.hibernate.Session;

/** Finds records that were published, so that readers beyond the desk see them, saw them, or will see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PublishedRecords {

    private final Session session;
    private final Visibility visibility;
    private final PastVisibility past;

    PublishedRecords(Session session, Visibility visibility, PastVisibility past) {
        this.session = session;
        this.visibility = visibility;
        this.past = past;
    }

    /** Those of the given records. */
    Set<String> among(RecordKind kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Visibility published = visibility.ofPublished();
        QueryConditions conditions =
                published.conditions().and(kind.seen(published, "e")).and("e.id in ?", ids);
        Set<String> shown = new HashSet<>(conditions
                .bind(session.createSelectionQuery(
                        "select e.id from " + kind.entity() + " e where " + conditions.hql(), String.class))
                .getResultList());
        ids.stream().filter(id -> !shown.contains(id) && past.had(kind, id)).forEach(shown::add);
        return shown;
    }
}
