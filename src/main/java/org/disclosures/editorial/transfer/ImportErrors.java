package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.editorial.entry.EntryPaths;
import org.disclosures.editorial.reading.ValueExpectations;
import org.disclosures.http.Term;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;

/** The errors in a file: the first ten thousand in full, the others as a count. */
final class ImportErrors implements EntryErrors {

    private static final int MOST = 10_000;

    private final UnaryOperator<String> columns;
    private final List<ImportError> kept = new ArrayList<>();
    private int count;
    private int line = 1;
    private Record entry;

    /** @param columns maps fields of entries to their names in the file */
    ImportErrors(UnaryOperator<String> columns) {
        this.columns = columns;
    }

    /** Moves on to an entry, to which later errors belong. */
    void at(int entryLine, Record next) {
        this.line = entryLine;
        this.entry = next;
    }

    /** Notes something. */
    void add(int at, String field, String value, String reason, String expected) {
        count++;
        if (kept.size() < MOST) {
            kept.add(new ImportError(at, columns.apply(field), value, reason, expected));
        }
    }

    /** Notes an error in a field of the current entry, with a description of valid values. */
    void add(String field, Object value, String reason, String expected) {
        add(line, field, value == null ? null : text(value), reason, expected);
    }

    @Override
    public void add(Object part, String field, String reason) {
        note(part, field, value(part, field), reason);
    }

    @Override
    public void conceal(Object part, String field, String reason) {
        note(part, field, null, reason);
    }

    private void note(Object part, String field, String value, String reason) {
        String path = new EntryPaths(entry).of(part, field);
        // In a file, the body of a request corresponds to the whole entry.
        String own = path.equals("body") ? "" : path;
        add(line, own, value, reason, ValueExpectations.of(entry.getClass(), own));
    }

    /** Number of errors. */
    int count() {
        return count;
    }

    /** True if there are no errors. */
    boolean none() {
        return count == 0;
    }

    /** The stored errors, in the order of their lines. */
    List<ImportError> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparingInt(ImportError::line)
                        .thenComparing(ImportError::field, Comparator.nullsFirst(Comparator.naturalOrder())))
                .distinct()
                .toList();
    }

    private static String value(Object part, String field) {
        RecordField its =
                field == null ? null : RecordFields.of(part.getClass()).get(field);
        return its == null ? null : text(its.of(part));
    }

    private static String text(Object value) {
        if (value instanceof Term term) {
            return term.code();
        }
        return value == null || value instanceof Record || value instanceof Map
                ? null
                : value instanceof Collection<?> many && many.stream().anyMatch(Record.class::isInstance)
                        ? null
                        : value.toString();
    }
}
