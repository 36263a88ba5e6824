package org.disclosures.editorial.reading;

/** Collects errors in the form of a file. */
public interface FileErrors {

    /**
     * Notes an error in a value.
     *
     * @param at line and entry of the value
     * @param field the field of the entry, such as {@code figure.amount}; empty for the entry as a whole
     * @param value null if the field is missing or not a scalar
     * @param expected description of valid values
     */
    void add(FilePosition at, String field, String value, String reason, String expected);

    /**
     * A position in a file.
     *
     * @param line from 1
     * @param entry path of the entry, such as {@code reports[0].claims[1]}; empty outside of entries
     */
    record FilePosition(int line, String entry) {}
}
