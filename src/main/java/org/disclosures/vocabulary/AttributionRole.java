package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The part of a source in the chain that carried a claim. */
public enum AttributionRole implements Term {
    /** Said it first. */
    ORIGINATED,
    /** Passed it on. */
    RELAYED
}
