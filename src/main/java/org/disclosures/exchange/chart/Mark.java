package org.disclosures.exchange.chart;

import org.disclosures.http.Term;

/** What bars are made of. */
enum Mark implements Term {
    /** What is at least there. */
    CERTAIN,
    /** What may be there on the word of someone. */
    POSSIBLE,
    /** That there may be more, without an end. */
    OPEN_END,
    /** A number that someone gave without being sure. */
    ESTIMATE
}
