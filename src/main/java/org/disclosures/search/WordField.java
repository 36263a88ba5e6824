package org.disclosures.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterIndex;

/**
 * An exact field whose words are counted.
 *
 * @param name the field
 * @param roles the codes of the roles that stand before its words, behind which a word counts, once for all; empty where there are none
 * @param values the values that stand behind roles, whose roles count instead of them; empty where there are none
 */
record WordField(String name, Set<String> roles, Set<String> values) {

    static WordField of(String name) {
        return new WordField(name, Set.of(), Set.of());
    }

    static WordField of(String name, Collection<? extends Term> roles) {
        return new WordField(name, roles.stream().map(Term::code).collect(Collectors.toUnmodifiableSet()), Set.of());
    }

    /** The field that holds the values of a filter, preceded by the roles that the criteria require, if any. */
    static WordField of(Filter<?> filter, FilterCriteria criteria) {
        if (filter.index() instanceof FilterIndex.RoleWordFilterIndex words) {
            Set<? extends Term> roles = criteria.all(words.role());
            return roles.isEmpty() ? of(words.field()) : of(FilterIndex.fieldInRole(words.field()), roles);
        }
        if (filter.index() instanceof FilterIndex.RoleFilterIndex roles) {
            return roles.unless().stream()
                    .filter(valued -> criteria.get(valued) != null)
                    .findFirst()
                    .map(valued -> ofRoles(valued, (Collection<?>) criteria.get(valued)))
                    .orElseGet(() -> of(roles.field()));
        }
        return of(((FilterIndex.WordFilterIndex) filter.index()).field());
    }

    private static WordField ofRoles(Filter<?> valued, Collection<?> values) {
        String field = ((FilterIndex.RoleWordFilterIndex) valued.index()).field();
        return new WordField(
                FilterIndex.fieldInRole(field),
                Set.of(),
                values.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
    }

    /** True if every term of the field is a word to count. */
    boolean isPlain() {
        return roles.isEmpty() && values.isEmpty();
    }

    /** The word to count for a term of the field; null if it is not to be counted. */
    String counted(String word) {
        if (isPlain()) {
            return word;
        }
        int end = word.indexOf(IndexFields.BEHIND_ROLE);
        if (!values.isEmpty()) {
            return values.contains(word.substring(end + 1)) ? word.substring(0, end) : null;
        }
        return roles.contains(word.substring(0, end)) ? word.substring(end + 1) : null;
    }
}
