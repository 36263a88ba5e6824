package org.disclosures.search;

import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;

/** A dimension of counts. Its code is also the name of its filter, which narrows a list to one of its values. */
interface FacetDimension extends Term {

    /** The filter that has the dimension's values; null for years, which lists are narrowed to by days. */
    Filter<?> filter();
}
