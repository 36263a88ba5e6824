package org.disclosures.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosures.record.RecordKind;

/**
 * A new id for a record whose old one reveals a withheld name.
 *
 * @param collection the collection that serves it
 * @param former the old id
 * @param id the new id
 */
record IdRenaming(String collection, String former, String id) {

    /** Serialised to one text, to be read by {@link #all}. */
    static String text(List<IdRenaming> some) {
        return some.stream()
                .map(one -> one.collection + " " + one.former + " " + one.id)
                .collect(Collectors.joining("\n"));
    }

    /** Parses the renamings in a text; none for an empty one. */
    static List<IdRenaming> all(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .map(parts -> new IdRenaming(parts[0], parts[1], parts[2]))
                .toList();
    }

    boolean isOf(RecordKind kind) {
        return kind.collection().equals(collection);
    }
}
