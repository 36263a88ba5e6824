package org.disclosures.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries that tests send. */
final class SampleEntries {

    private SampleEntries() {}

    /** An entry with some fields changed or added, or removed where they are null. */
    static Map<String, Object> with(Map<String, ?> entry, Object... fields) {
        Map<String, Object> changed = new LinkedHashMap<>(entry);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                changed.remove((String) fields[i]);
            } else {
                changed.put((String) fields[i], fields[i + 1]);
            }
        }
        return changed;
    }

    static Map<String, Object> organisation(String id) {
        return with(Map.of(), "id", id, "name", "Body " + id, "kind", "company", "country", "GR");
    }

    static Map<String, Object> source(String id) {
        return with(Map.of(), "id", id, "name", "Voice " + id, "kind", "news-organisation", "country", "GR");
    }

    static Map<String, Object> technology(String id, String developer) {
        return with(Map.of(), "id", id, "name", "Tool " + id, "developers", List.of(developer));
    }

    static Map<String, Object> disclosure(String id, String... partners) {
        return with(
                Map.of(),
                "id",
                id,
                "title",
                "Affair " + id,
                "summary",
                "What several reports tell of.",
                "partners",
                List.of(partners));
    }

    static Map<String, Object> region(String id) {
        return with(Map.of(), "id", id, "name", "Area " + id);
    }

    static Map<String, Object> category(String code, int position) {
        return with(Map.of(), "id", code, "position", position, "labels", Map.of("en", "Group " + code));
    }

    static Map<String, Object> target(String id) {
        return with(
                Map.of(),
                "id",
                id,
                "kind",
                "person",
                "name",
                "Person " + id,
                "description",
                "Somebody in the valley",
                "nameVisibility",
                "public");
    }

    static Map<String, Object> claim(String key) {
        return with(
                Map.of(),
                "key",
                key,
                "locator",
                "p. 1",
                "statement",
                "It was said of " + key + ".",
                "kind",
                "context",
                "assurance",
                "alleged");
    }

    /** A report that makes claims, with its publisher to be created in the same request. */
    @SafeVarargs
    static Map<String, Object> report(String id, Map<String, ?>... claims) {
        return with(
                Map.of(),
                "id",
                id,
                "title",
                "Report " + id,
                "publishedOn",
                "2022-03-04",
                "publishers",
                List.of(id + "-paper"),
                "language",
                "en",
                "kind",
                "news-article",
                "claims",
                List.of(claims),
                "create",
                Map.of("sources", List.of(source(id + "-paper"))));
    }
}
