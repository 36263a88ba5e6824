package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** How one claim bears on another. */
public enum LinkType implements Term {
    /** Adds detail to it. */
    ELABORATES,
    /** Supports it. */
    SUPPORTS,
    /** Limits what may be read into it. */
    QUALIFIES,
    /** Disputes it. */
    CONTRADICTS,
    /** Corrects it; the corrected claim no longer counts. */
    CORRECTS,
    /** Replaces it; the replaced claim no longer counts. */
    SUPERSEDES;

    /** Whether the claim that it leads to no longer counts. */
    public boolean isCorrecting() {
        return this == CORRECTS || this == SUPERSEDES;
    }
}
