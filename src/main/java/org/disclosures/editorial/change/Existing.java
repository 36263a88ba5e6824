package org.disclosures.editorial.change;

/** What becomes of an entry whose id is taken already. */
public enum Existing {
    /** It is refused. */
    REFUSED,
    /** It is taken as it is if it has the same content, and refused otherwise. */
    KEPT,
    /** It gets the content of the entry. */
    REPLACED
}
