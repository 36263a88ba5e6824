package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** Where a report or claim stands on its way to the public. */
public enum PublicationState implements Term {
    /** Being written. */
    DRAFT,
    /** Being reviewed. */
    IN_REVIEW,
    /** Public, once no embargo runs. */
    PUBLISHED,
    /** Withdrawn; a tombstone with its note remains. */
    RETRACTED
}
