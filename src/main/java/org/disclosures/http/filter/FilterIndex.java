package org.disclosures.http.filter;

import java.util.List;
import java.util.Set;
import org.disclosures.http.Term;

/** The field of the search index that holds the values a filter compares with. A record's index fields are named once, by these. */
public sealed interface FilterIndex {

    /** A field that holds one of the values. */
    record WordFilterIndex(String field) implements FilterIndex {}

    /**
     * A field that holds one of the values; if roles are requested, {@link #fieldInRole} holds one of the values in one of the
     * roles.
     */
    record RoleWordFilterIndex(String field, Filter<? extends Set<? extends Term>> role) implements FilterIndex {}

    /** A field of values, each behind the code of its role, which holds one of the values in the given role. */
    record FixedRoleFilterIndex(String field, Term role) implements FilterIndex {}

    /** A field of roles, used only if none of the filters with these roles has a value. */
    record RoleFilterIndex(String field, List<Filter<?>> unless) implements FilterIndex {}

    /** A number or day that is the value or more. */
    record LowerBoundFilterIndex(String field) implements FilterIndex {}

    /** A number or day that is the value or less. */
    record UpperBoundFilterIndex(String field) implements FilterIndex {}

    /** The field that holds the same values as another, each behind the code of its role. */
    static String fieldInRole(String field) {
        return field + "InRole";
    }
}
