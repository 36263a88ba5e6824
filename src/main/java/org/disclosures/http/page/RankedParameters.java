package org.disclosures.http.page;

import java.util.function.Function;
import org.disclosures.http.param.Values;

/** The parameters of a list that has one order only: by relevance. */
public class RankedParameters extends SliceParameters {

    /**
     * A page that was asked for.
     *
     * @param limit the most items
     * @param after the id of the last item before this page; null for the first page
     * @param count whether the total is wanted
     */
    public record Request(int limit, String after, boolean count) {

        /** The cursor of the page behind an item. */
        public String next(String id) {
            return Cursor.write(Sorting.BY_RELEVANCE, id);
        }

        /** Answers 400: the cursor stands at nothing in the list. */
        public void refuse() {
            Cursor.refuse(Sorting.BY_RELEVANCE, after);
        }
    }

    /**
     * Reads the parameters; faults are noted with the values'.
     *
     * @param id reads an id; throws an {@link IllegalArgumentException} if the text is none
     */
    public Request read(Values values, Function<String, String> id) {
        int most = limit(values, limit);
        String given = values.text("cursor", cursor);
        String after = given == null ? null : Cursor.read(given, Sorting.BY_RELEVANCE, id, values.faults());
        return new Request(most, after, total(values));
    }
}
