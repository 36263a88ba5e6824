package org.disclosures.search;

import java.util.List;
import org.disclosures.http.Term;

/** What can be counted by. Its code is also the parameter that lists are narrowed by to one of its values, unless they have none. */
interface FacetDimension extends Term {

    /** What its values are called by. */
    Naming naming();

    /** Whether its values are years, which lists are narrowed to by days. */
    boolean isYear();

    /**
     * How values are called.
     *
     * @param collection the collection of resources that they are the ids of; null if they are none
     * @param vocabulary the terms that they are the codes of; empty if they are none
     */
    record Naming(String collection, List<? extends Term> vocabulary) {

        /** Values that need no other name. */
        static final Naming BY_ITSELF = new Naming(null, List.of());

        /** Ids of resources. */
        static Naming of(String collection) {
            return new Naming(collection, List.of());
        }

        /** Codes of terms. */
        static Naming of(Term... vocabulary) {
            return new Naming(null, List.of(vocabulary));
        }
    }
}
