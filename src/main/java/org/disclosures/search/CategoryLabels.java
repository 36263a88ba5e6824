package org.disclosures.search;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of categories, in every language. */
final class CategoryLabels {

    static final String QUERY = "select c.id as id, l as label from Category c join c.labels l order by c.id, l";

    private final Map<String, List<String>> labels = new HashMap<>();

    /** @param rows those of {@link #QUERY} */
    CategoryLabels(List<Tuple> rows) {
        rows.forEach(row -> labels.computeIfAbsent(row.get("id", String.class), none -> new ArrayList<>())
                .add(row.get("label", String.class)));
    }

    /** The labels of a category; none for null. */
    List<String> labels(String category) {
        return labels.getOrDefault(category, List.of());
    }
}
