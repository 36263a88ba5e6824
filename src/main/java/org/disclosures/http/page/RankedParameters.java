package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.Values;

/** The parameters of a list that has one order only: by relevance. */
public class RankedParameters extends SliceParameters {

    /**
     * A page that was asked for.
     *
     * @param limit the most items
     * @param list which list the page is of
     * @param since the state when the first page was read
     * @param cursor where the page begins; null for the first page
     * @param count whether the total is wanted
     */
    public record Request(int limit, String list, String since, Cursor cursor, boolean count) {

        /** Whether the list was read to its end, and is gone through once more. */
        public boolean isCatchingUp() {
            return cursor != null && cursor.catchingUp();
        }

        /** Whether the list has to be gone through once more, in the order of ids: what it is ranked by has changed meanwhile. */
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
         * @param repeated whether it is among those that are gone through once more
         */
        public String next(boolean repeated, List<String> place) {
            return Cursors.get().write(new Cursor(since, repeated, place), list);
        }
    }

    /**
     * Reads the parameters, after all others and before anything is looked for; every error noted so far is told.
     *
     * @param list which list it is, with all that its ranking depends on
     */
    public Request read(Values values, String list) {
        int most = limit(values, limit);
        String given = values.text("cursor", cursor);
        Cursor after = given == null ? null : Cursors.get().read(given, list, values.faults());
        boolean count = total(values);
        values.faults().throwIfAny();
        return new Request(most, list, after == null ? Cursors.get().moves().state() : after.since(), after, count);
    }
}
