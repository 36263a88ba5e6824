package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** Whether a person's name may be shown. */
public enum NameVisibility implements Term {
    /** The name is shown. */
    PUBLIC,
    /** The description stands in for the name everywhere. */
    WITHHELD
}
