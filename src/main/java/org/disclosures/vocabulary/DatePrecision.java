package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The precision of a date, from the finest to the coarsest. */
public enum DatePrecision implements Term {
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR,
    /** A decade. */
    DECADE
}
