package org.disclosures.editorial.change;

/** The handling of an entry whose id is already taken. */
public enum Existing {
    /** The entry is refused. */
    REFUSED,
    /** The record is kept if its content is the same; otherwise the entry is refused. */
    KEPT,
    /** The record gets the content of the entry. */
    REPLACED
}
