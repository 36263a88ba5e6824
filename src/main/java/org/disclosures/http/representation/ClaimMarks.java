package org.disclosures.http.representation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The fields that mark a claim as corrected or superseded, and name the other claims. They accompany every excerpt of such a claim. */
public final class ClaimMarks {

    /** The field that is true while a claim stands. */
    private static final String STANDING = "standing";

    /** The claims that correct or supersede it. */
    private static final String CORRECTIONS = "corrections";

    private static final String VOICE = "voice";
    private static final List<String> OF_LINKED = List.of("fromCorrections", "toCorrections");

    private ClaimMarks() {}

    /** Reduces an object to the requested fields, plus the marks of a claim that no longer stands. */
    public static ObjectNode retain(ObjectNode item, Collection<String> fields) {
        List<String> kept = new ArrayList<>(fields);
        if (isFalse(item.path(STANDING))) {
            kept.addAll(List.of(STANDING, CORRECTIONS));
        }
        if (isFalse(item.path(VOICE).path(STANDING))) {
            kept.add(VOICE);
        }
        OF_LINKED.stream().filter(field -> !item.path(field).isEmpty()).forEach(kept::add);
        return item.retain(kept);
    }

    private static boolean isFalse(JsonNode standing) {
        return standing.isBoolean() && !standing.booleanValue();
    }
}
