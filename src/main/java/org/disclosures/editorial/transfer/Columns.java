package org.disclosures.editorial.transfer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of the flat claim row. */
final class Columns {

    static final String ID = "id";
    static final String KEY = "key";
    static final String REPORT = "report";
    static final String REVISION = "revision";

    /** Columns with the content of a claim. */
    static final List<String> SAYING = List.of(
            "locator",
            "statement",
            "language",
            "kind",
            "assurance",
            "target",
            "technology",
            "occurred",
            "assertedOn",
            "state",
            "embargoUntil",
            "note");

    /** Its figure. */
    static final List<String> FIGURE = List.of("qualifier", "amount", "upperAmount", "unit");

    /** Cells of several values. */
    static final List<String> SEVERAL = List.of("places", "attributions", "links");

    /** Columns that follow from the links of other claims. */
    static final List<String> FOLLOWING = List.of("disputed", "standing");

    /** Columns that repeat other records, or records that the row refers to. */
    static final List<String> REPEATING = List.of(
            "reportTitle",
            "publishedOn",
            "lowerBound",
            "upperBound",
            "targetName",
            "category",
            "countries",
            "disputed",
            "standing",
            "corrections",
            "permalink",
            REVISION);

    /** All of them. */
    static final Set<String> ALL = all();

    private Columns() {}

    /** The column of a field of a claim's entry, such as {@code amount} of {@code figure.amount}. */
    static String of(String path) {
        if (path == null || path.isEmpty()) {
            return path;
        }
        String[] steps = path.replaceAll("\\[\\d+]", "").split("\\.");
        return steps[0].equals("figure") ? (steps.length > 1 ? steps[1] : "qualifier") : steps[0];
    }

    private static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(List.of(ID, KEY, REPORT));
        all.addAll(SAYING);
        all.addAll(FIGURE);
        all.addAll(SEVERAL);
        all.addAll(REPEATING);
        return all;
    }
}
