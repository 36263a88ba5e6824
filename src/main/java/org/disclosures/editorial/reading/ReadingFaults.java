package org.disclosures.editorial.reading;

/** Takes what is wrong with the form of a file. */
public interface ReadingFaults {

    /**
     * Notes what is wrong with a value.
     *
     * @param at its line and the entry that it stands in
     * @param field the field of the entry, such as {@code figure.amount}; empty for the entry as a whole
     * @param value the value at fault; null if the field is missing, or is no plain value
     * @param reason what is wrong
     * @param expected what is expected there
     */
    void add(Place at, String field, String value, String reason, String expected);

    /**
     * Where something stands in a file.
     *
     * @param line the line, from 1
     * @param entry the path of the entry, such as {@code reports[0].claims[1]}; empty outside of entries
     */
    record Place(int line, String entry) {}
}
