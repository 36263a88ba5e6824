package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The qualifier that a source gave a quantity. */
public enum FigureQualifier implements Term {
    /** The bare number. */
    EXACT,
    /** n or more. */
    AT_LEAST,
    /** More than n. */
    MORE_THAN,
    /** n or fewer. */
    UP_TO,
    /** Fewer than n. */
    FEWER_THAN,
    /** An estimate, which bounds nothing. */
    ABOUT,
    /** From n to m. */
    BETWEEN,
    /** Two or more, without a number. */
    SEVERAL
}
