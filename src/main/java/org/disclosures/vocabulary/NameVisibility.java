package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The visibility of a target's name. */
public enum NameVisibility implements Term {
    /** The name is public. */
    PUBLIC,
    /** The description replaces the name everywhere. */
    WITHHELD,
    /** The source does not give the name. */
    UNNAMED
}
