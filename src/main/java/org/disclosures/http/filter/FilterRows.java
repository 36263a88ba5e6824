package org.disclosures.http.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The filters of a kind of list, in the order of their declaration. */
public final class FilterRows {

    private final List<Filter<?>> rows = new ArrayList<>();

    /** Declares a filter. */
    public <T> Filter<T> add(String name, FilterType<T> type, String description) {
        Filter<T> row = new Filter<>(name, type, description);
        rows.add(row);
        return row;
    }

    /** All filters. */
    public List<Filter<?>> all() {
        return Collections.unmodifiableList(rows);
    }

    /** The filter of a name; empty if there is none. */
    public Optional<Filter<?>> find(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** The names of all filters. */
    public Set<String> names() {
        return rows.stream().map(Filter::name).collect(Collectors.toUnmodifiableSet());
    }
}
