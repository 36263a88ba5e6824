package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.disclosures.access.Visibility;
import org.disclosures.history.Recorded;
import org.disclosures.http.page.Conditions;
import org.hibernate.Session;

/** Tells what others than the caller see of the things that claims speak of. */
@ApplicationScoped
public class Sight {

    private static final Map<Recorded, String> ENTITIES = Map.of(
            Recorded.REGION, "Region",
            Recorded.ORGANISATION, "Organisation",
            Recorded.SOURCE, "Source",
            Recorded.TECHNOLOGY, "Technology",
            Recorded.CATEGORY, "Category",
            Recorded.TARGET, "AllegedTarget",
            Recorded.REPORT, "Report",
            Recorded.CLAIM, "Claim");

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

    /** Starts the conditions of a query of an entity {@code e}: what the caller sees, or saw at the moment asked about. */
    public Conditions seen(Recorded kind) {
        return visibility.conditions().and(rule(visibility, kind));
    }

    private static String rule(Visibility rule, Recorded kind) {
        return switch (kind) {
            case REGION -> rule.region("e");
            case ORGANISATION -> rule.organisation("e");
            case SOURCE -> rule.source("e");
            case TECHNOLOGY -> rule.technology("e");
            case CATEGORY -> rule.category("e");
            case TARGET -> rule.target("e");
            case REPORT -> rule.report("e");
            case CLAIM -> rule.claim("e");
        };
    }

    private boolean sees(Visibility rule, Recorded kind, Object id) {
        return finds(rule.conditions().and(rule(rule, kind)).and("e.id = ?", id), ENTITIES.get(kind))
                || (kind == Recorded.TARGET && isNamed(rule, id));
    }

    // A statement may name a target that it is not about.
    private boolean isNamed(Visibility rule, Object id) {
        return finds(
                rule.conditions().and(rule.claim("e")).and("e.statement like concat('%{target:', ?, '}%')", id),
                "Claim");
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
