package org.disclosures.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Another id for what had one that gives a withheld name away.
 *
 * @param collection the collection that it is served in
 * @param former the id that it had
 * @param id the id that it has
 */
record Renaming(String collection, String former, String id) {

    /** As one text, for {@link #all}. */
    static String text(List<Renaming> some) {
        return some.stream()
                .map(one -> one.collection + " " + one.former + " " + one.id)
                .collect(Collectors.joining("\n"));
    }

    /** Those of a text; none for an empty one. */
    static List<Renaming> all(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .map(parts -> new Renaming(parts[0], parts[1], parts[2]))
                .toList();
    }

    boolean isOf(Recorded kind) {
        return kind.collection().equals(collection);
    }
}
