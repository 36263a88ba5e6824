package org.disclosures.claim;

import java.util.EnumSet;
import java.util.Set;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.PlaceRole;

/** Writes criteria as conditions on a claim {@code e}. */
final class ClaimConditions {

    private final Conditions where;
    private final ClaimCriteria criteria;
    private final Visibility visibility;

    private ClaimConditions(Conditions where, ClaimCriteria criteria, Visibility visibility) {
        this.where = where;
        this.criteria = criteria;
        this.visibility = visibility;
    }

    /** Adds conditions that a claim meets the criteria. */
    static void add(Conditions where, ClaimCriteria criteria, Visibility visibility) {
        new ClaimConditions(where, criteria, visibility).add();
    }

    private void add() {
        scope(criteria.scope());
        where.andAny("e.report.id in ?", criteria.reports());
        if (!criteria.chain().sources().isEmpty()) {
            ChainConditions.saidBy(
                    where, criteria.chain().sources(), criteria.chain().roles());
        }
        where.andAny("e.kind in ?", criteria.kinds());
        where.andAny("e.assurance in ?", criteria.assurances());
        where.andAny("e.target.category.id in ?", criteria.categories());
        where.andAny("e.target.id in ?", criteria.targets());
        places(criteria.places());
        where.andAny("e.technology.id in ?", criteria.technologies());
        where.andAny("e.technology.vendor.id in ?", criteria.vendors());
        where.andAny("e.figure.unit in ?", criteria.units());
        where.andIf("e.lowerBound >= ?", criteria.figure().from())
                .andIf("e.upperBound <= ?", criteria.figure().to());
        where.andIf("e.assertedOn >= ?", criteria.asserted().from())
                .andIf("e.assertedOn <= ?", criteria.asserted().to());
        where.andIf("e.occurred.to >= ?", criteria.occurred().from())
                .andIf("e.occurred.from <= ?", criteria.occurred().to());
        links();
    }

    private void scope(ClaimScope scope) {
        if (scope.thing() == null) {
            return;
        }
        switch (scope.thing()) {
            case REPORT -> where.and("e.report.id = ?", scope.id());
            case SOURCE -> ChainConditions.saidBy(where, Set.of(scope.id()), EnumSet.noneOf(AttributionRole.class));
            case COUNTRY ->
                where.and("exists (select 1 from ClaimPlace p where p.claim = e and p.country.id = ?)", scope.id());
            case TARGET -> where.and("e.target.id = ?", scope.id());
        }
    }

    private void places(ClaimCriteria.Places places) {
        Set<PlaceRole> inRole = places.roles().isEmpty() ? EnumSet.allOf(PlaceRole.class) : places.roles();
        String place = "exists (select 1 from ClaimPlace p where p.claim = e and p.role in ?";
        if (!places.countries().isEmpty()) {
            where.and(place + " and p.country.id in ?)", inRole, places.countries());
        }
        if (!places.regions().isEmpty()) {
            where.and(place + " and p.region.id in ?)", inRole, places.regions());
        }
        if (places.countries().isEmpty() && places.regions().isEmpty()) {
            where.andAny(place + ")", places.roles());
        }
    }

    private void links() {
        ClaimCriteria.Bearing bearing = criteria.bearing();
        String outgoing = "exists (select 1 from ClaimLink l where l.from = e and " + visibility.claim("l.to");
        String incoming = "exists (select 1 from ClaimLink l where l.to = e and " + visibility.claim("l.from");
        if (!bearing.claims().isEmpty() && !bearing.types().isEmpty()) {
            where.and(outgoing + " and l.to.id in ? and l.type in ?)", bearing.claims(), bearing.types());
        } else {
            where.andAny(outgoing + " and l.to.id in ?)", bearing.claims())
                    .andAny(outgoing + " and l.type in ?)", bearing.types());
        }
        whether(criteria.linked(), "(" + outgoing + ") or " + incoming + "))");
        whether(criteria.disputed(), incoming + " and l.type = CONTRADICTS)");
        if (criteria.standing() != null) {
            whether(!criteria.standing(), incoming + " and l.type in (CORRECTS, SUPERSEDES))");
        }
    }

    private void whether(Boolean wanted, String condition) {
        if (wanted != null) {
            where.and((wanted ? "" : "not ") + condition);
        }
    }
}
