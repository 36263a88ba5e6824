package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.access.Visibility;
import org.disclosures.history.Recorded;
import org.disclosures.http.page.Conditions;
import org.hibernate.Session;

/** Tells what others than the caller see of the things that claims speak of. */
@ApplicationScoped
public class Sight {

    private final Session session;
    private final Visibility visibility;

    Sight(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /** Whether the public sees a thing. */
    public boolean isPublic(Recorded kind, Object id) {
        return sees(visibility.ofPublic(), kind, id);
    }

    /** Whether the public sees a thing, or will once embargoes have run out. */
    public boolean isPublished(Recorded kind, Object id) {
        return sees(visibility.ofPublished(), kind, id);
    }

    private boolean sees(Visibility rule, Recorded kind, Object id) {
        return switch (kind) {
            case REGION -> finds(rule, "Region", rule.region("e"), id);
            case ORGANISATION -> finds(rule, "Organisation", rule.organisation("e"), id);
            case SOURCE -> finds(rule, "Source", rule.source("e"), id);
            case TECHNOLOGY -> finds(rule, "Technology", rule.technology("e"), id);
            case CATEGORY -> finds(rule, "Category", rule.category("e"), id);
            case TARGET -> finds(rule, "AllegedTarget", rule.target("e"), id) || isNamed(rule, id);
            case REPORT -> finds(rule, "Report", rule.report("e"), id);
            case CLAIM -> finds(rule, "Claim", rule.claim("e"), id);
        };
    }

    // A statement may name a target that it is not about.
    private boolean isNamed(Visibility rule, Object id) {
        return finds(
                rule.conditions().and(rule.claim("e")).and("e.statement like concat('%{target:', ?, '}%')", id),
                "Claim");
    }

    private boolean finds(Visibility rule, String entity, String sight, Object id) {
        return finds(rule.conditions().and(sight).and("e.id = ?", id), entity);
    }

    private boolean finds(Conditions conditions, String entity) {
        return conditions
                        .bind(session.createSelectionQuery(
                                "select 1 from " + entity + " e where " + conditions.hql(), Integer.class))
                        .setMaxResults(1)
                        .uniqueResult()
                != null;
    }
}
