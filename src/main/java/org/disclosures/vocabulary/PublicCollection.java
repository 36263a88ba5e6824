package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The collections whose members public events are about; the codes are those of their addresses. */
public enum PublicCollection implements Term {
    CLAIMS,
    REPORTS,
    TARGETS,
    SOURCES,
    ORGANISATIONS,
    TECHNOLOGIES,
    CATEGORIES,
    REGIONS,
    DISCLOSURES;

    /** The collection of a code; an {@link IllegalArgumentException} if there is none. */
    public static PublicCollection of(String code) {
        return Term.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("Unknown collection of public events: " + code));
    }
}
