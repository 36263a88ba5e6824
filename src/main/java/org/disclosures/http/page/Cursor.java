package org.disclosures.http.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.disclosures.http.problem.Faults;

/**
 * A cursor: the order of a list and the sort key of the last item that was read, base64url-encoded. It holds nothing
 * that the page it came with did not show.
 */
final class Cursor {

    private static final int LONGEST = 4_000;
    private static final String SEPARATOR = "\u001F";

    private Cursor() {}

    static String write(List<Sorting.Key> keys, List<? extends Comparable<?>> values) {
        List<String> parts = new ArrayList<>();
        parts.add(Sorting.spelled(keys));
        values.forEach(value -> parts.add(SortField.write(value)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The sort key in a cursor, or null, with the fault noted, where the text is no cursor of this list and order. */
    static List<Comparable<?>> read(String cursor, List<Sorting.Key> keys, Faults faults) {
        try {
            if (cursor.length() <= LONGEST) {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                String[] parts = text.split(SEPARATOR, -1);
                if (parts.length == keys.size() + 1
                        && parts[0].equals(Sorting.spelled(keys))
                        && text.indexOf('\0') < 0) {
                    List<Comparable<?>> values = new ArrayList<>();
                    for (int i = 0; i < keys.size(); i++) {
                        values.add(keys.get(i).field().read().apply(parts[i + 1]));
                    }
                    return values;
                }
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            // told below, like a cursor of another list
        }
        faults.add("cursor", cursor, "This is no cursor of this list in this order; take it from page.next as it is.");
        return null;
    }
}
