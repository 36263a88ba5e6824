package org.disclosures.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.disclosures.claim.ClaimCriteria;
import org.disclosures.claim.ClaimScope;
import org.disclosures.http.Term;
import org.disclosures.http.param.Range;
import org.disclosures.vocabulary.ResourceType;

/** Criteria of claims as queries of the index. They find what the same criteria find in the database. */
final class ClaimClauses {

    private ClaimClauses() {}

    /**
     * The conditions that claims meet.
     *
     * @param text what is found in them; null for anything
     */
    static Clauses of(ClaimCriteria criteria, String text) {
        Clauses clauses = new Clauses(ResourceType.CLAIM).text(text);
        scope(clauses, criteria.scope());
        chain(clauses, criteria.chain());
        places(clauses, criteria.places());
        bearing(clauses, criteria.bearing());
        return asserted(clauses, criteria.asserted())
                .any("report", Fields.REPORT, criteria.reports())
                .any("kind", Fields.KIND, criteria.kinds())
                .any("assurance", Fields.ASSURANCE, criteria.assurances())
                .any("category", Fields.CATEGORY, criteria.categories())
                .any("target", Fields.TARGET, criteria.targets())
                .any("technology", Fields.TECHNOLOGY, criteria.technologies())
                .any("vendor", Fields.VENDOR, criteria.vendors())
                .any("unit", Fields.UNIT, criteria.units())
                .within("atLeast", Fields.LOWER_BOUND, criteria.figure().from(), null)
                .within("atMost", Fields.UPPER_BOUND, null, criteria.figure().to())
                .within("occurredFrom", Fields.OCCURRED_TO, from(criteria.occurred()), null)
                .within("occurredTo", Fields.OCCURRED_FROM, null, to(criteria.occurred()))
                .is("linked", Fields.LINKED, criteria.linked())
                .is("disputed", Fields.DISPUTED, criteria.disputed())
                .is("standing", Fields.STANDING, criteria.standing());
    }

    /** Adds the condition that they were asserted on days of a range. */
    static Clauses asserted(Clauses clauses, Range<LocalDate> days) {
        return clauses.within("asserted", Fields.ASSERTED_ON, from(days), to(days));
    }

    private static void scope(Clauses clauses, ClaimScope scope) {
        if (scope.thing() != null) {
            String field =
                    switch (scope.thing()) {
                        case REPORT -> Fields.REPORT;
                        case SOURCE -> Fields.SOURCE;
                        case COUNTRY -> Fields.COUNTRY;
                        case TARGET -> Fields.TARGET;
                    };
            clauses.is(null, field, scope.id());
        }
    }

    private static void chain(Clauses clauses, ClaimCriteria.Chain chain) {
        in(clauses, "source", Fields.SOURCE, Fields.ROLE_OF_SOURCE, chain.roles(), chain.sources());
    }

    private static void places(Clauses clauses, ClaimCriteria.Places places) {
        in(clauses, "country", Fields.COUNTRY, Fields.ROLE_OF_COUNTRY, places.roles(), places.countries());
        in(clauses, "region", Fields.REGION, Fields.ROLE_OF_REGION, places.roles(), places.regions());
        if (places.countries().isEmpty() && places.regions().isEmpty()) {
            clauses.any("placeRole", Fields.PLACE_ROLE, places.roles());
        }
    }

    private static void bearing(Clauses clauses, ClaimCriteria.Bearing bearing) {
        in(clauses, "linkedTo", Fields.LINKED_TO, Fields.TYPE_OF_LINKED_TO, bearing.types(), bearing.claims());
        if (bearing.claims().isEmpty()) {
            clauses.any("linkType", Fields.LINK_TYPE, bearing.types());
        }
    }

    // One of some things, in one of some roles.
    private static void in(
            Clauses clauses,
            String parameter,
            String field,
            String fieldOfRoles,
            Set<? extends Term> roles,
            Collection<?> things) {
        if (roles.isEmpty()) {
            clauses.any(parameter, field, things);
        } else {
            List<String> inRoles = roles.stream()
                    .flatMap(role -> things.stream().map(thing -> Fields.in(role.code(), thing)))
                    .toList();
            clauses.any(parameter, fieldOfRoles, inRoles);
        }
    }

    private static Long from(Range<LocalDate> days) {
        return days.from() == null ? null : days.from().toEpochDay();
    }

    private static Long to(Range<LocalDate> days) {
        return days.to() == null ? null : days.to().toEpochDay();
    }
}
