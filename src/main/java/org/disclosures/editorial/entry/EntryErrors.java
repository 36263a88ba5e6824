package org.disclosures.editorial.entry;

/** Collects errors in entries, with their places. */
public interface EntryErrors {

    /**
     * Notes an error in an entry.
     *
     * @param entry the entry, compared by identity
     * @param field null for the entry as a whole
     * @param reason a sentence
     */
    void add(Object entry, String field, String reason);

    /** Notes an error in a field without repeating its value, which contains a withheld name. */
    default void conceal(Object entry, String field, String reason) {
        add(entry, field, reason);
    }
}
