package org.disclosures.reconciliation;

import org.disclosures.http.Term;

/** The way in which the types of a query restrict candidates; {@code type_strict} in the standard. */
enum TypeStrict implements Term {
    /** Candidates are of one of them. */
    ANY,
    /** Candidates are of all of them. */
    ALL,
    /** Candidates of one of them are better than others. */
    SHOULD
}
