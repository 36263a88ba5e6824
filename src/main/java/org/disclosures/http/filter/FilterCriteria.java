package org.disclosures.http.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.http.page.QueryConditions;

/**
 * The values of a list's filters, read and checked. Several values of one filter mean “or”, different filters mean “and”.
 * Visibility is not a criterion.
 */
public final class FilterCriteria {

    /** No filter has a value. */
    public static final FilterCriteria NONE = new FilterCriteria(Map.of(), Map.of());

    private final Map<Filter<?>, Object> scope;
    private final Map<Filter<?>, Object> values;

    private FilterCriteria(Map<Filter<?>, Object> scope, Map<Filter<?>, Object> values) {
        this.scope = scope;
        this.values = values;
    }

    /** A list that its address narrows by one filter's value, such as the claims of a report. */
    public static FilterCriteria within(Filter<Set<String>> filter, String id) {
        return new FilterCriteria(Map.of(filter, Set.of(id)), Map.of());
    }

    /** The value of a filter; null where it has none. */
    @SuppressWarnings("unchecked")
    public <T> T get(Filter<T> filter) {
        return (T) values.get(filter);
    }

    /** The values of a filter that takes several; empty where it has none. */
    @SuppressWarnings("unchecked")
    public <V> Set<V> all(Filter<? extends Set<? extends V>> filter) {
        return (Set<V>) values.getOrDefault(filter, Set.of());
    }

    /** A copy with a filter's value; null and an empty collection are no value. */
    public <T> FilterCriteria with(Filter<T> filter, T value) {
        return put(filter, value);
    }

    /** The criteria that the list's address makes; none where it makes none. They hold whatever the filters' values are. */
    public FilterCriteria scope() {
        return new FilterCriteria(Map.of(), scope);
    }

    /** The filters that have a value. */
    public Set<Filter<?>> filters() {
        return Collections.unmodifiableSet(values.keySet());
    }

    FilterCriteria put(Filter<?> filter, Object value) {
        if (value == null || value instanceof Collection<?> several && several.isEmpty()) {
            return this;
        }
        Map<Filter<?>, Object> all = new LinkedHashMap<>(values);
        all.put(filter, value instanceof Set<?> set ? Collections.unmodifiableSet(set) : value);
        return new FilterCriteria(scope, all);
    }

    /** Adds the conditions that a record {@code e} meets the criteria. */
    public void addTo(QueryConditions where, FilterVisibility visible) {
        if (!scope.isEmpty()) {
            scope().addTo(where, visible);
        }
        Map<Filter.FilterGroup, List<Filter<?>>> groups = new LinkedHashMap<>();
        for (Filter<?> filter : values.keySet()) {
            if (filter.group() == null) {
                add(filter, where, visible);
            } else {
                groups.computeIfAbsent(filter.group(), none -> new ArrayList<>())
                        .add(filter);
            }
        }
        groups.forEach((group, filters) -> {
            StringBuilder hql = new StringBuilder(group.exists().apply(visible));
            List<Object> compared = new ArrayList<>();
            for (Filter<?> filter : filters) {
                String condition = filter.hql(this);
                hql.append(" and (").append(condition).append(')');
                compared.addAll(List.of(FilterCondition.values(condition, values.get(filter))));
            }
            where.and(hql.append(')').toString(), compared.toArray());
        });
    }

    private <T> void add(Filter<T> filter, QueryConditions where, FilterVisibility visible) {
        filter.condition().add(where, get(filter), this, visible);
    }
}
