package org.disclosures.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What taking a name out came to.
 *
 * @param changed the ids of the things whose texts were changed, in the present or in the past, by kind
 * @param remaining where the name still stands, as the audit log calls it ({@code targets/some-id}): ids never change
 */
public record Redaction(Map<Recorded, Set<String>> changed, List<String> remaining) {

    /** What it comes to while it is done. */
    static final class Progress {

        private final Map<Recorded, Set<String>> changed = new EnumMap<>(Recorded.class);
        private final Set<String> remaining = new TreeSet<>();

        void changed(Recorded kind, String id) {
            changed.computeIfAbsent(kind, none -> new TreeSet<>()).add(id);
        }

        void remains(Recorded kind, String id) {
            remaining.add(kind.collection() + "/" + id);
        }

        Redaction end() {
            return new Redaction(changed, List.copyOf(remaining));
        }
    }
}
