package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The public changes of a report or claim. */
public enum Change implements Term {
    /** First publication. */
    PUBLISHED,
    /** A correction of its wording. */
    CORRECTED,
    /** A retraction. */
    RETRACTED
}
