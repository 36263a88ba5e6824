package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The precision of a date. */
public enum DatePrecision implements Term {
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR
}
