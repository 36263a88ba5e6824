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

    /** The line of an entry in its file, from 1; 0 if there is no file. */
    default int line(Object entry) {
        return 0;
    }

    /** Notes an error in a field without repeating its value, which contains a withheld name. */
    default void conceal(Object entry, String field, String reason) {
        add(entry, field, reason);
    }
}
