package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.ParameterValues;

/** The parameters of a list that has one order only: by relevance. */
public class RankedParameters extends SliceParameters {

    /**
     * A request for a page.
     *
     * @param list identifies the list
     * @param since the state at the reading of the first page
     * @param cursor null for the first page
     * @param count true if the total is requested
     */
    public record RankedRequest(int limit, String list, String since, Cursors.Cursor cursor, boolean count) {

        /** True if the list was read to its end and is being read once more. */
        public boolean isCatchingUp() {
            return cursor != null && cursor.catchingUp();
        }

        /** True if the list has to be read once more, in the order of ids, because its ranking has changed since the first page. */
        public boolean hasToRepeat() {
            return cursor != null
                    && (cursor.catchingUp() || !Cursors.get().moves().state().equals(since));
        }

        /** The values that the page begins behind; empty for the first page. */
        public List<String> place() {
            return cursor == null ? List.of() : cursor.place();
        }

        /**
         * The cursor of the page behind an item.
         *
         * @param repeated true if the item was read in the second pass
         */
        public String next(boolean repeated, List<String> place) {
            return Cursors.get().write(new Cursors.Cursor(since, repeated, place), list);
        }
    }

    /**
     * Reads the parameters, after all others and before the search, and throws all errors noted so far.
     *
     * @param list identifies the list, with everything that its ranking depends on
     */
    public RankedRequest read(ParameterValues values, String list) {
        int most = limit(values, limit);
        String given = values.text("cursor", cursor);
        Cursors.Cursor after = given == null ? null : Cursors.get().read(given, list, values.faults());
        boolean count = total(values);
        values.faults().throwIfAny();
        return new RankedRequest(
                most, list, after == null ? Cursors.get().moves().state() : after.since(), after, count);
    }
}
