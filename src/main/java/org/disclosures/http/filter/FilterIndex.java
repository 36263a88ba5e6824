package org.disclosures.http.filter;

import java.util.List;
import java.util.Set;
import org.disclosures.http.Term;

/** Says where the search index holds what a filter compares with. A record's fields there are named once, by these. */
public sealed interface FilterIndex {

    /** A field that holds one of the values. */
    record Words(String field) implements FilterIndex {}

    /**
     * A field that holds one of the values; where roles are asked for, {@link #fieldInRole} holds one of the values in one of the
     * roles.
     */
    record WordsInRole(String field, Filter<? extends Set<? extends Term>> role) implements FilterIndex {}

    /** A field of roles, asked for only where none of the filters whose roles they are has a value. */
    record Roles(String field, List<Filter<?>> unless) implements FilterIndex {}

    /** A number or day that is the value or more. */
    record From(String field) implements FilterIndex {}

    /** A number or day that is the value or less. */
    record To(String field) implements FilterIndex {}

    /** The field that holds the same values as another, each behind the code of its role. */
    static String fieldInRole(String field) {
        return field + "InRole";
    }
}
