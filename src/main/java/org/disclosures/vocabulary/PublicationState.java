package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The state of a report or claim on its way to publication. */
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
