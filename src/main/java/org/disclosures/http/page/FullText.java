package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.Values;

/** Finds things by their words. */
public interface FullText {

    /** The parameter that narrows lists by words. */
    String PARAMETER = "q";

    /** The longest text to search for, in characters. */
    int LONGEST = 200;

    /**
     * Reads a text to search for, 1 to {@value #LONGEST} characters; null when absent. Faults are noted with the values'.
     *
     * @param name the parameter
     */
    String read(Values values, String name, List<String> given);

    /**
     * What a text is found in, of a collection and as far as the caller may see it, as things stand now. Asked before anything is
     * read from the database, so that what is read then is no older.
     *
     * @param collection the collection's name in addresses, such as {@code sources}
     * @param text as {@link #read} gave it
     * @return all ids, what fits best first; a fault is noted with the values' if there are too many
     */
    List<String> find(String collection, String text, Values values);
}
