package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.hibernate.Session;

/** Determines the public visibility of records that claims refer to, regardless of the caller. */
@ApplicationScoped
public class CatalogueVisibility {

    private final Session session;
    private final Visibility visibility;

    CatalogueVisibility(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /** True if a record is public now. */
    public boolean isPublic(RecordKind kind, Object id) {
        return sees(visibility.ofPublic(), kind, id);
    }

    /** True if the public reads a record at its address now, unlike a target that statements merely name. */
    public boolean isListed(RecordKind kind, Object id) {
        return isListed(visibility.ofPublic(), kind, id);
    }

    /** True if a record is public, or will be at the end of an embargo. */
    public boolean isPublished(RecordKind kind, Object id) {
        return sees(visibility.ofPublished(), kind, id);
    }

    /** The ids, of one kind, of records that are not public and will not be at the end of any embargo. */
    List<Object> unpublished(RecordKind kind, Collection<?> ids) {
        Visibility published = visibility.ofPublished();
        QueryConditions conditions = published.conditions();
        return conditions
                .bind(session.createSelectionQuery(
                        "select e.id from " + kind.entity() + " e where e.id in :ids and not ("
                                + kind.seen(published, "e") + ")",
                        Object.class))
                .setParameterList("ids", ids)
                .getResultList();
    }

    /** Starts the conditions of a query on an entity {@code e} by the visibility for the caller, now or at the moment of {@code asOf}. */
    public QueryConditions seen(RecordKind kind) {
        return visibility.conditions().and(kind.seen(visibility, "e"));
    }

    private boolean sees(Visibility rule, RecordKind kind, Object id) {
        return isListed(rule, kind, id) || (kind == RecordKinds.TARGET && isNamed(rule, id));
    }

    private boolean isListed(Visibility rule, RecordKind kind, Object id) {
        return finds(rule.conditions().and(kind.seen(rule, "e")).and("e.id = ?", id), kind.entity());
    }

    // A statement may name a target other than the claim's own.
    private boolean isNamed(Visibility rule, Object id) {
        return finds(
                rule.conditions().and(rule.claim("e")).and("e.statement like concat('%{target:', ?, '}%')", id),
                "Claim");
    }

    private boolean finds(QueryConditions conditions, String entity) {
        return conditions
                        .bind(session.createSelectionQuery(
                                "select 1 from " + entity + " e where " + conditions.hql(), Integer.class))
                        .setMaxResults(1)
                        .uniqueResult()
                != null;
    }
}
