package org.disclosures.http.filter;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.disclosures.http.Term;

/**
 * A filter of a list, declared once: its parameter, its condition in the database and its field in the search index. Everything
 * else that knows a filter (requests, strictness, the contract, facets, feeds, charts) takes it from this row.
 *
 * @param <T> the value; a set where the filter takes several, whose values are alternatives
 */
public final class Filter<T> {

    /**
     * Filters whose conditions one and the same other record meets, such as a claim about the listed target.
     *
     * @param exists the beginning of the condition that there is such a record, which the conditions of the filters follow
     */
    public record FilterGroup(Function<FilterVisibility, String> exists) {}

    private final String name;
    private final FilterType<T> type;
    private final String description;
    private FilterCondition<T> condition = (where, value, criteria, visible) -> {};
    private Function<FilterCriteria, String> hql;
    private FilterGroup group;
    private FilterIndex index;
    private Filter<? extends Comparable<?>> from;
    private Filter<?> needed;
    private String neededReason;

    Filter(String name, FilterType<T> type, String description) {
        this.name = name;
        this.type = type;
        this.description = description;
    }

    /** Sets the condition, in HQL on {@code e}; every {@code ?} is replaced by the value. */
    public Filter<T> where(String hql) {
        return where(FilterCondition.hql(hql));
    }

    /** Sets a condition that plain HQL cannot express. */
    public Filter<T> where(FilterCondition<T> condition) {
        this.condition = condition;
        return this;
    }

    /** Sets the condition as a part of a group's, which one and the same other record meets. */
    public Filter<T> where(FilterGroup group, String hql) {
        return where(group, criteria -> hql);
    }

    /** Sets the condition as a part of a group's, depending on the values that the filters have together. */
    public Filter<T> where(FilterGroup group, Function<FilterCriteria, String> hql) {
        this.group = group;
        this.hql = hql;
        return this;
    }

    /** Has the search index hold the values in the field of the same name. */
    public Filter<T> indexed() {
        return indexed(new FilterIndex.WordFilterIndex(name));
    }

    /** Has the search index hold the values in the field of the same name, with roles. */
    public Filter<T> indexedInRole(Filter<? extends Set<? extends Term>> role) {
        return indexed(new FilterIndex.RoleWordFilterIndex(name, role));
    }

    /** Has the search index hold the roles in the field of the same name, for requests without the filters they belong to. */
    public Filter<T> indexedUnless(Filter<?>... others) {
        return indexed(new FilterIndex.RoleFilterIndex(name, Arrays.asList(others)));
    }

    /** Sets the field of the search index that holds the values compared with. */
    public Filter<T> indexed(FilterIndex index) {
        this.index = index;
        return this;
    }

    /** Makes the filter the end of a range; a value below the one of {@code from} is refused. */
    public Filter<T> endOf(Filter<? extends Comparable<?>> from) {
        this.from = from;
        return this;
    }

    /** Refuses a value if the other filter has none; {@code reason} is the error message. */
    public Filter<T> needs(Filter<?> other, String reason) {
        this.needed = other;
        this.neededReason = reason;
        return this;
    }

    /** The name of the parameter. */
    public String name() {
        return name;
    }

    /** The type of the value. */
    public FilterType<T> type() {
        return type;
    }

    /** The description in the contract. */
    public String description() {
        return description;
    }

    /** The field of the search index; null if the index does not hold the values compared with. */
    public FilterIndex index() {
        return index;
    }

    /** The group whose condition the filter's is a part of; null if it is in none. */
    public FilterGroup group() {
        return group;
    }

    FilterCondition<T> condition() {
        return condition;
    }

    String hql(FilterCriteria criteria) {
        return hql.apply(criteria);
    }

    Filter<? extends Comparable<?>> from() {
        return from;
    }

    Filter<?> needed() {
        return needed;
    }

    String neededReason() {
        return neededReason;
    }
}
