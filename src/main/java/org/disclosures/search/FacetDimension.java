package org.disclosures.search;

import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;

/** A dimension of counts. Its filter narrows a list to one of its values. */
interface FacetDimension extends Term {

    /** The filter that has the dimension's values; null for years, which lists are narrowed to by days. */
    Filter<?> filter();

    /** The parameter of that filter; for years, the code. */
    default String parameter() {
        return filter() == null ? code() : filter().name();
    }
}
