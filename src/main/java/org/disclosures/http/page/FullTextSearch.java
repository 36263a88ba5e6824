package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.ParameterValues;

/** Finds records by words. */
public interface FullTextSearch {

    /** The parameter that narrows lists by words. */
    String PARAMETER = "q";

    /** The longest text to search for, in characters. */
    int LONGEST = 200;

    /**
     * Reads the words to search for, 1 to {@value #LONGEST} characters; null if absent. Errors are noted with the values.
     *
     * @param name the parameter
     */
    String read(ParameterValues values, String name, List<String> given);

    /**
     * The ids of the records of a collection that match a text, as far as the caller may see them now. Called before anything is read from
     * the database, so that later reads are no older.
     *
     * @param collection name of the collection in addresses, such as {@code sources}
     * @param text the result of {@link #read}
     * @return all ids, best match first; if there are too many, an error is noted with the values
     */
    List<String> find(String collection, String text, ParameterValues values);
}
