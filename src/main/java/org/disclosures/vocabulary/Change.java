package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What happened to a report or claim in public. */
public enum Change implements Term {
    /** It was shown for the first time. */
    PUBLISHED,
    /** It was put otherwise. */
    CORRECTED,
    /** It was withdrawn. */
    RETRACTED
}
