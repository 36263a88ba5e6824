package org.disclosures.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.disclosures.http.Term;
import org.disclosures.http.filter.FilterIndex;
import org.disclosures.vocabulary.ResourceType;

/** The conditions that narrow a list, as queries of the index. Each knows the parameter that it comes from. */
final class IndexClauses {

    private static final String TEXT = "q";

    /**
     * A condition of a parameter.
     *
     * @param role the parameter of the roles that it requires; null if it requires none
     * @param inAnyRole the condition without them
     */
    private record IndexClause(String parameter, Query query, String role, Query inAnyRole) {

        /** The condition that is left without a parameter; null if none is. */
        Query without(String left) {
            if (left == null || !(left.equals(parameter) || left.equals(role))) {
                return query;
            }
            return left.equals(role) ? inAnyRole : null;
        }
    }

    private final List<IndexClause> clauses = new ArrayList<>();

    /** Conditions on records of a type. */
    IndexClauses(ResourceType type) {
        any(null, IndexFields.TYPE, Set.of(type));
    }

    /** Requires one of some words in a field; no condition if there are none. */
    IndexClauses any(String parameter, String field, Collection<?> words) {
        return words.isEmpty() ? this : add(parameter, query(field, words));
    }

    /**
     * Requires one of some values in one of some roles.
     *
     * @param role the parameter of the roles
     */
    IndexClauses inRole(String parameter, String field, Collection<?> values, String role, Set<? extends Term> roles) {
        List<String> inRoles = roles.stream()
                .flatMap(one -> values.stream().map(value -> IndexFields.in(one.code(), value)))
                .toList();
        clauses.add(
                new IndexClause(parameter, query(FilterIndex.fieldInRole(field), inRoles), role, query(field, values)));
        return this;
    }

    private static Query query(String field, Collection<?> words) {
        List<BytesRef> all = words.stream()
                .map(word -> new BytesRef(word instanceof Term term ? term.code() : word.toString()))
                .toList();
        // A set of one is looked for in more steps than a word.
        return all.size() == 1
                ? new TermQuery(new org.apache.lucene.index.Term(field, all.get(0)))
                : KeywordField.newSetQuery(field, all);
    }

    /** Requires a word in a field; no condition if it is null. */
    IndexClauses is(String parameter, String field, Object word) {
        return word == null ? this : any(parameter, field, Set.of(word));
    }

    /** Requires one of some words in a field; no record matches if there are none. */
    IndexClauses only(String field, Collection<String> words) {
        return add(
                null,
                KeywordField.newSetQuery(
                        field, words.stream().map(BytesRef::new).toList()));
    }

    /** Requires all of some conditions, or all of others. */
    IndexClauses either(IndexClauses some, IndexClauses others) {
        return add(
                null,
                new BooleanQuery.Builder()
                        .add(some.all(), Occur.SHOULD)
                        .add(others.all(), Occur.SHOULD)
                        .build());
    }

    /** Requires any word in a field. */
    IndexClauses present(String field) {
        return add(null, new FieldExistsQuery(field));
    }

    /** Requires a number within a range in a field. */
    IndexClauses within(String parameter, String field, Long from, Long to) {
        return from == null && to == null
                ? this
                : add(parameter, range(field, from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to));
    }

    // The days of claims lie side by side in the order of documents.
    private static Query range(String field, long from, long to) {
        Query anywhere = LongField.newRangeQuery(field, from, to);
        return field.equals(IndexFields.ASSERTED_ON)
                ? new IndexSortSortedNumericDocValuesRangeQuery(field, from, to, anywhere)
                : anywhere;
    }

    /** Requires a match of a text; no condition if it is null. */
    IndexClauses text(String text) {
        return text == null ? this : add(TEXT, TextQueries.of(text));
    }

    private IndexClauses add(String parameter, Query query) {
        clauses.add(new IndexClause(parameter, query, null, null));
        return this;
    }

    /** The query for records that meet all conditions; only the search text affects their scores. */
    Query all() {
        return without(null);
    }

    /** The query for records that meet all conditions except those of a parameter; without that of a role, values count in any role. */
    Query without(String parameter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (IndexClause clause : clauses) {
            Query left = clause.without(parameter);
            if (left != null) {
                all.add(left, TEXT.equals(clause.parameter()) ? Occur.MUST : Occur.FILTER);
            }
        }
        return all.build();
    }

    /** True if there is no condition but that of the type. */
    boolean isEverything() {
        return clauses.size() == 1;
    }

    /** True if there is a condition of a parameter. */
    boolean has(String parameter) {
        return clauses.stream()
                .anyMatch(clause -> parameter.equals(clause.parameter()) || parameter.equals(clause.role()));
    }
}
