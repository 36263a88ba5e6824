package org.disclosures.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Values for the parameters of the Reconciliation Service API, as in addresses. */
public final class ReconciliationParameters {

    private static final Map<String, String> TYPES = Map.of(
            "targets", "target",
            "sources", "source",
            "organisations", "organisation",
            "countries", "country",
            "technologies", "technology");

    private ReconciliationParameters() {}

    /** Ids of entities, of ids by their collections; those of other collections are left out. */
    public static List<String> ids(Map<String, ? extends Collection<String>> byCollection) {
        List<String> ids = new ArrayList<>();
        byCollection.forEach((collection, some) -> {
            if (TYPES.containsKey(collection)) {
                some.forEach(id -> ids.add(TYPES.get(collection) + "/" + id));
            }
        });
        return ids;
    }

    /** A batch that searches each word as a name and as the value of a property. */
    public static String queries(Collection<String> words) {
        List<String> queries = new ArrayList<>();
        for (String word : words) {
            queries.add("\"%s\":{\"query\":\"%s\",\"limit\":50}".formatted("n" + queries.size(), word));
            for (String property :
                    List.of("category", "country", "affiliation", "organisation", "developer", "seller")) {
                queries.add("\"%s\":{\"limit\":50,\"properties\":[{\"pid\":\"%s\",\"v\":\"%s\"}]}"
                        .formatted("p" + queries.size(), property, word));
            }
        }
        return escaped("{" + String.join(",", queries) + "}");
    }

    /** A query for all properties of entities. */
    public static String extend(Collection<String> ids) {
        List<String> quoted = ids.stream().map(id -> "\"" + id + "\"").toList();
        return escaped(
                "{\"ids\":[%s],\"properties\":[{\"id\":\"category\"},{\"id\":\"country\"},{\"id\":\"affiliation\"},{\"id\":\"kind\"},{\"id\":\"organisation\"},{\"id\":\"developer\"},{\"id\":\"seller\"},{\"id\":\"cve\"},{\"id\":\"description\"},{\"id\":\"assurance\"},{\"id\":\"claims\"}]}"
                        .formatted(String.join(",", quoted)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
