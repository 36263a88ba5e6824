package org.disclosures.vocabulary;

import jakarta.persistence.EnumeratedValue;
import org.disclosures.http.Term;

/** The evidence level of a claim. Constants stand in order of strength, weakest first. */
public enum Assurance implements Term {
    /** Asserted; no examination is mentioned. */
    ALLEGED(1),
    /** Stated as fact by a news organisation. */
    REPORTED(2),
    /** Stated by an authority about its own affairs. */
    OFFICIAL(3),
    /** An analyst’s judgement from network measurements, circumstantial evidence or content. */
    ASSESSED(4),
    /** A device was examined. */
    FORENSIC(5);

    // The database orders by strength, so it stores the rank and not the name.
    @EnumeratedValue
    private final short rank;

    Assurance(int rank) {
        this.rank = (short) rank;
    }
}
