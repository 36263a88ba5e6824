package org.disclosures.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.disclosures.http.problem.Faults;

/**
 * A cursor: the order of a list and the id of the last item that was read, base64url-encoded. It holds no other value
 * of the item, since what an item is sorted by may tell of hidden ones beside it.
 */
final class Cursor {

    /** The longest there is: an order and an id. */
    static final int LONGEST = 500;

    private static final char SEPARATOR = '\n';

    private Cursor() {}

    static String write(List<Sorting.Key> keys, Object id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Sorting.spelled(keys) + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The id in a cursor, or null, with the fault noted, where the text is no cursor of this list and order. */
    static Comparable<?> read(String cursor, Sorting<?> sorting, List<Sorting.Key> keys, Faults faults) {
        return read(cursor, keys, sorting::id, faults);
    }

    /** The same, of a list whose ids are read by a function that throws an {@link IllegalArgumentException} at what is none. */
    static <I> I read(String cursor, List<Sorting.Key> keys, Function<String, I> id, Faults faults) {
        String start = Sorting.spelled(keys) + SEPARATOR;
        try {
            if (cursor.length() <= LONGEST) {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (text.startsWith(start)) {
                    return id.apply(text.substring(start.length()));
                }
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like a cursor of another list
        }
        refuse(cursor, faults);
        return null;
    }

    /** Answers 400: what a cursor stands at is there no more. */
    static void refuse(List<Sorting.Key> keys, Object id) {
        Faults faults = new Faults();
        refuse(write(keys, id), faults);
        faults.throwIfAny();
    }

    private static void refuse(String cursor, Faults faults) {
        faults.add(
                "cursor",
                cursor,
                "This is no cursor of this list in this order, or what it stood at is there no more. Take it from"
                        + " page.next as it is, or start again without one.");
    }
}
