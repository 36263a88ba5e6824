package org.disclosures.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterIndex;
import org.disclosures.vocabulary.ResourceType;

/** Makes index queries from filter criteria. They match the same records as the criteria do in the database. */
final class FilterClauses {

    private FilterClauses() {}

    /**
     * The conditions that records of a type meet.
     *
     * @param text the words searched for; null for any
     */
    static IndexClauses of(ResourceType type, FilterCriteria criteria, String text) {
        IndexClauses clauses = new IndexClauses(type).text(text);
        FilterCriteria scope = criteria.scope();
        scope.filters().forEach(filter -> add(clauses, null, filter, scope));
        add(clauses, criteria, filter -> filter.group() == null);
        return clauses;
    }

    /** The conditions on claims that the filters of a group require. */
    static IndexClauses ofClaims(Filter.FilterGroup group, FilterCriteria criteria) {
        IndexClauses clauses = new IndexClauses(ResourceType.CLAIM);
        add(clauses, criteria, filter -> filter.group() == group);
        return clauses;
    }

    private static void add(IndexClauses clauses, FilterCriteria criteria, Predicate<Filter<?>> which) {
        criteria.filters().stream().filter(which).forEach(filter -> add(clauses, filter.name(), filter, criteria));
    }

    private static void add(IndexClauses clauses, String parameter, Filter<?> filter, FilterCriteria criteria) {
        Object value = criteria.get(filter);
        FilterIndex index = filter.index();
        if (index instanceof FilterIndex.WordFilterIndex words) {
            clauses.any(parameter, words.field(), value instanceof Collection<?> several ? several : Set.of(value));
        } else if (index instanceof FilterIndex.RoleWordFilterIndex words) {
            inRole(clauses, parameter, words, (Collection<?>) value, criteria);
        } else if (index instanceof FilterIndex.FixedRoleFilterIndex words) {
            clauses.any(
                    parameter,
                    FilterIndex.fieldInRole(words.field()),
                    ((Collection<?>) value)
                            .stream()
                                    .map(one -> IndexFields.in(words.role().code(), one))
                                    .toList());
        } else if (index instanceof FilterIndex.RoleFilterIndex roles) {
            if (roles.unless().stream().allMatch(other -> criteria.get(other) == null)) {
                clauses.any(parameter, roles.field(), (Collection<?>) value);
            }
        } else if (index instanceof FilterIndex.LowerBoundFilterIndex from) {
            clauses.within(parameter, from.field(), number(value), number(end(from.field(), criteria)));
        } else if (index instanceof FilterIndex.UpperBoundFilterIndex to && beginning(to.field(), criteria) == null) {
            clauses.within(parameter, to.field(), null, number(value));
        }
    }

    // Both ends of a range are one query.
    private static Object end(String field, FilterCriteria criteria) {
        return value(new FilterIndex.UpperBoundFilterIndex(field), criteria);
    }

    private static Object beginning(String field, FilterCriteria criteria) {
        return value(new FilterIndex.LowerBoundFilterIndex(field), criteria);
    }

    private static Object value(FilterIndex index, FilterCriteria criteria) {
        return criteria.filters().stream()
                .filter(filter -> index.equals(filter.index()))
                .findFirst()
                .<Object>map(criteria::get)
                .orElse(null);
    }

    private static void inRole(
            IndexClauses clauses,
            String parameter,
            FilterIndex.RoleWordFilterIndex words,
            Collection<?> values,
            FilterCriteria criteria) {
        Set<? extends Term> roles = criteria.all(words.role());
        if (roles.isEmpty()) {
            clauses.any(parameter, words.field(), values);
        } else {
            clauses.inRole(parameter, words.field(), values, words.role().name(), roles);
        }
    }

    private static Long number(Object value) {
        return value instanceof LocalDate day ? Long.valueOf(day.toEpochDay()) : (Long) value;
    }
}
