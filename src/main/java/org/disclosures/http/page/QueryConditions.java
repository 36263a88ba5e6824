package org.disclosures.http.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.query.CommonQueryContract;

/** The conditions of a query, in HQL, with the values they compare to. */
public final class QueryConditions {

    private final String prefix;
    private final StringBuilder hql = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new LinkedHashMap<>();

    public QueryConditions() {
        this("p");
    }

    /**
     * Conditions that stand in a query beside others.
     *
     * @param prefix the beginning of the names of its parameters, which no others have
     */
    public QueryConditions(String prefix) {
        this.prefix = prefix;
    }

    /** Adds a condition, with a value for each {@code ?} in it. */
    public QueryConditions and(String condition, Object... compared) {
        hql.append(" and (");
        int next = 0;
        for (char c : condition.toCharArray()) {
            if (c == '?') {
                String name = prefix + values.size();
                hql.append(':').append(name);
                values.put(name, compared[next++]);
            } else {
                hql.append(c);
            }
        }
        hql.append(')');
        return this;
    }

    /** Adds a condition on a set of values, unless the set is empty. */
    public QueryConditions andAny(String condition, Collection<?> wanted) {
        return wanted.isEmpty() ? this : and(condition, wanted);
    }

    /** Adds a condition on a value, unless it is absent. */
    public QueryConditions andIf(String condition, Object wanted) {
        return wanted == null ? this : and(condition, wanted);
    }

    /** Adds a condition that a path has one of some values: nothing has if there are none. Anything has if they are null. */
    public QueryConditions among(String path, Collection<?> values) {
        if (values == null) {
            return this;
        }
        return values.isEmpty() ? and("1 = 0") : and(path + " in ?", values);
    }

    /** A copy to which conditions can be added. */
    public QueryConditions copy() {
        QueryConditions copy = new QueryConditions(prefix);
        copy.hql.setLength(0);
        copy.hql.append(hql);
        copy.values.putAll(values);
        return copy;
    }

    /** Gives a named parameter its value, in case a condition compares to it. */
    public QueryConditions set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** These conditions within a larger one, such as a subquery, with the values of both. */
    public QueryConditions within(UnaryOperator<String> larger, QueryConditions beside) {
        QueryConditions all = new QueryConditions(prefix);
        all.values.putAll(values);
        all.values.putAll(beside.values);
        return all.and(larger.apply(hql()));
    }

    /** The conditions, to stand behind {@code where}. */
    public String hql() {
        return hql.toString();
    }

    /** Gives a query the values of its conditions. */
    public <Q extends CommonQueryContract> Q bind(Q query) {
        values.forEach((name, value) -> {
            if (hql.indexOf(":" + name) < 0) {
                return;
            }
            if (value instanceof Collection<?> many) {
                bind(query, name, many);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    /** Gives a query a list of values. A query with a single one is translated to SQL once, others each time. */
    public static <Q extends CommonQueryContract> Q bind(Q query, String name, Collection<?> values) {
        if (values.size() == 1) {
            query.setParameter(name, values.iterator().next());
        } else {
            query.setParameterList(name, values);
        }
        return query;
    }
}
