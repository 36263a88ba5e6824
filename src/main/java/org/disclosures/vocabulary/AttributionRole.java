package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The role of a source in a claim's attribution chain. */
public enum AttributionRole implements Term {
    /** Said it first. */
    ORIGINATED,
    /** Passed it on. */
    RELAYED
}
