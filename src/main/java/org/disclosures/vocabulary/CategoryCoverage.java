package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The members of a group that belong to its categories, as far as the source says. */
public enum CategoryCoverage implements Term {
    /** Every member belongs to every category. */
    EACH,
    /** Members belong to one category or another, or not all of them to the category; the source gives no numbers. */
    SOME
}
