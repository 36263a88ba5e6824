package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Tells, in queries, which audience is the first to see something. */
@ApplicationScoped
class AudienceTiers {

    /** The alias that queries give the tier. */
    static final String TIER = "tier";

    private final Session session;
    private final Visibility visibility;

    AudienceTiers(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /**
     * The tier of something, as an expression to select.
     *
     * @param rule the rule of {@link Visibility} for it
     */
    String of(BiFunction<Visibility, String, String> rule, String alias) {
        StringBuilder tier = new StringBuilder("case");
        for (Audience audience : Audience.values()) {
            tier.append(" when ")
                    .append(rule.apply(visibility.of(audience), alias))
                    .append(" then ")
                    .append(audience.ordinal());
        }
        return tier.append(" else -1 end as ").append(TIER).toString();
    }

    /** The rule for an audience. */
    Visibility visibility(Audience audience) {
        return visibility.of(audience);
    }

    /** The tier of a row; null if no audience may see its record. */
    static Audience of(Tuple row) {
        int tier = row.get(TIER, Number.class).intValue();
        return tier < 0 ? null : Audience.values()[tier];
    }

    /**
     * Reads rows.
     *
     * @param now the time that embargoes are compared with
     * @param ids the values of the parameter {@code ids}
     */
    List<Tuple> rows(String hql, Instant now, Collection<?> ids) {
        return bind(session.createSelectionQuery(hql, Tuple.class), hql, now)
                .setParameterList("ids", ids)
                .getResultList();
    }

    /** Reads rows, with other parameters. */
    List<Tuple> rows(String hql, Instant now, Map<String, ?> parameters, int most) {
        SelectionQuery<Tuple> query = bind(session.createSelectionQuery(hql, Tuple.class), hql, now);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private static SelectionQuery<Tuple> bind(SelectionQuery<Tuple> query, String hql, Instant now) {
        return hql.contains(":now") ? query.setParameter("now", now) : query;
    }
}
