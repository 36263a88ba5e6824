package org.disclosures.editorial.transfer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.disclosures.editorial.entry.ClaimContent;
import org.disclosures.editorial.entry.FigureEntry;
import org.disclosures.exchange.ClaimTable;
import org.disclosures.exchange.ColumnDatatype;
import org.disclosures.http.record.FormerFields;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;

/** The columns of the flat claim row. */
final class ImportColumns {

    static final String ID = "id";
    static final String KEY = "key";
    static final String REPORT = "report";
    static final String REVISION = "revision";

    /** Columns with the content of a claim, one value each, and with its publication. */
    static final List<String> SAYING = Stream.concat(
                    content(type -> type != List.class && !type.isRecord()), Stream.of("state", "embargoUntil", "note"))
            .toList();

    /** Its figure. */
    static final List<String> FIGURE =
            List.copyOf(RecordFields.of(FigureEntry.class).keySet());

    /** Cells of several values. */
    static final List<String> SEVERAL = content(type -> type == List.class).toList();

    /** The columns of cells of several values, by their names in the first format, when each had one value. */
    static final Map<String, String> FORMER = FormerFields.of(ClaimContent.class);

    /** The main category of the target: of its categories, a table in the first format had one. */
    static final String CATEGORY = "category";

    /** Cells that spreadsheet programs write as numbers in their own way. */
    static final List<String> NUMBERS = ClaimTable.columns(ColumnDatatype.INTEGER);

    /** Cells that spreadsheet programs write as dates in their own way. */
    static final List<String> DAYS = Stream.concat(
                    ClaimTable.columns(ColumnDatatype.DATE).stream(), Stream.of("occurred"))
            .toList();

    /** Columns that follow from the links of other claims. */
    static final List<String> FOLLOWING = ClaimTable.columns(ColumnDatatype.BOOLEAN);

    /** Columns that repeat other records, or records that the row refers to: those of an exported row that nobody writes. */
    static final List<String> REPEATING = Stream.concat(
                    ClaimTable.columns().stream().filter(column -> !written().contains(column)), Stream.of(CATEGORY))
            .toList();

    /** All of them. */
    static final Set<String> ALL = all();

    private ImportColumns() {}

    /** The column of a field of a claim's entry, such as {@code amount} of {@code figure.amount}. */
    static String of(String path) {
        if (path == null || path.isEmpty()) {
            return path;
        }
        String[] steps = path.replaceAll("\\[\\d+]", "").split("\\.");
        return steps[0].equals("figure") ? (steps.length > 1 ? steps[1] : "qualifier") : steps[0];
    }

    private static Stream<String> content(Predicate<Class<?>> type) {
        return RecordFields.of(ClaimContent.class).values().stream()
                .filter(field -> type.test(field.type()))
                .map(RecordField::name);
    }

    private static Set<String> written() {
        Set<String> written = new LinkedHashSet<>(List.of(ID, KEY, REPORT));
        Stream.of(SAYING, FIGURE, SEVERAL, FORMER.keySet()).forEach(written::addAll);
        return written;
    }

    private static Set<String> all() {
        Set<String> all = written();
        all.addAll(REPEATING);
        return all;
    }
}
