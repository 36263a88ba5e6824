package org.disclosures.http.filter;

import java.util.Collections;
import java.util.function.Function;
import org.disclosures.http.page.QueryConditions;

/**
 * Writes the value of a filter as a condition in HQL on the listed record, {@code e}.
 *
 * @param <T> the values of the filter
 */
@FunctionalInterface
public interface FilterCondition<T> {

    /**
     * Adds the condition.
     *
     * @param value the value; never null and never an empty set
     * @param criteria all values that the filters have together, for those that go together
     * @param visible the records that the caller may see
     */
    void add(QueryConditions where, T value, FilterCriteria criteria, FilterVisibility visible);

    /** A condition in which every {@code ?} is replaced by the value. */
    static <T> FilterCondition<T> hql(String hql) {
        return (where, value, criteria, visible) -> where.and(hql, values(hql, value));
    }

    /** A condition that holds if the value is true, and does not hold if it is false. */
    static FilterCondition<Boolean> flag(Function<FilterVisibility, String> hql) {
        return (where, value, criteria, visible) -> where.and((value ? "" : "not ") + hql.apply(visible));
    }

    /** The value once for every {@code ?} of a condition. */
    static Object[] values(String hql, Object value) {
        int marks = (int) hql.chars().filter(c -> c == '?').count();
        return Collections.nCopies(marks, value).toArray();
    }
}
