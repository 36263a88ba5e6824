package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The types of link from one claim to another. */
public enum LinkType implements Term {
    /** Adds detail to it. */
    ELABORATES,
    /** Supports it. */
    SUPPORTS,
    /** Limits the conclusions that may be drawn from the other claim. */
    QUALIFIES,
    /** Disputes it. */
    CONTRADICTS,
    /** Corrects it; the corrected claim no longer counts. */
    CORRECTS,
    /** Replaces it; the replaced claim no longer counts. */
    SUPERSEDES,
    /** Relays it: the two are one claim and one voice. */
    REPEATS,
    /** Confirms it by an examination of its own, which makes it a second voice. */
    CONFIRMS;

    /** True if the claim that it leads to should no longer be relied on. */
    public boolean isCorrecting() {
        return this == CORRECTS || this == SUPERSEDES;
    }
}
