package org.disclosures.editorial.transfer;

import org.disclosures.http.Term;

/** The outcome of an entry. */
public enum ImportOutcome implements Term {
    /** A record is created. */
    CREATED,
    /** An existing record is changed. */
    CHANGED,
    /** An existing record says the same. */
    UNCHANGED
}
