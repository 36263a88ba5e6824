package org.disclosures.reconciliation;

import org.disclosures.http.Term;

/** What the types of a query mean to it; the standard's {@code type_strict}. */
enum TypeStrict implements Term {
    /** Candidates are of one of them. */
    ANY,
    /** Candidates are of all of them. */
    ALL,
    /** Candidates of one of them are better than others. */
    SHOULD
}
