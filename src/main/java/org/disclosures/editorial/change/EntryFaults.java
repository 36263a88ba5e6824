package org.disclosures.editorial.change;

/** Takes what is wrong with entries; whoever wrote them is told where. */
public interface EntryFaults {

    /**
     * Notes what is wrong with an entry.
     *
     * @param entry the entry, the very object
     * @param field the field at fault; null if it is the entry as a whole
     * @param reason what is wrong, a sentence
     */
    void add(Object entry, String field, String reason);

    /** Notes what is wrong with a field whose value is not to be told again, since a withheld name stands in it. */
    default void conceal(Object entry, String field, String reason) {
        add(entry, field, reason);
    }
}
