package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** How precisely a date is known. */
public enum DatePrecision implements Term {
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR
}
