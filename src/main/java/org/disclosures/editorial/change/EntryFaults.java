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
}
