package org.disclosures.editorial.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.editorial.entry.EntryPaths;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.http.record.SentValue;

/**
 * Collects the errors of a file. Those found while it is read come with their lines; those found later have the line of the entry that is
 * checked at the time.
 */
public final class FileErrors implements EntryErrors {

    /**
     * An error in a file.
     *
     * @param line from 1
     * @param entry path of the entry, such as {@code reports[0].claims[1]}; empty outside of entries
     * @param field field of the entry, such as {@code figure.amount}; empty for the entry as a whole
     * @param value null if there is none to show
     * @param expected description of valid values
     */
    public record FileError(int line, String entry, String field, String value, String reason, String expected) {}

    private final int most;
    private final UnaryOperator<FileError> form;
    private final List<FileError> kept = new ArrayList<>();
    private int count;
    private int line = 1;
    private Record entry;
    private Set<String> flaws = Set.of();

    /** Keeps every error as it is noted. */
    public FileErrors() {
        this(Integer.MAX_VALUE, UnaryOperator.identity());
    }

    /**
     * Keeps a limited number of errors; later ones are only counted.
     *
     * @param form gives an error the form in which it is kept
     */
    public FileErrors(int most, UnaryOperator<FileError> form) {
        this.most = most;
        this.form = form;
    }

    /** Notes an error; the parameters are those of {@link FileError}. */
    public void add(int at, String path, String field, String value, String reason, String expected) {
        count++;
        if (kept.size() < most) {
            kept.add(form.apply(new FileError(at, path, field, value, reason, expected)));
        }
    }

    /** Moves on to an entry, to which later errors without a line belong; none may be noted before. */
    public void at(int entryLine, Record next) {
        at(entryLine, next, Set.of());
    }

    /**
     * Moves on to an entry with errors. Those noted later are left out where they concern the same fields, from whose errors they may
     * follow.
     *
     * @param known paths of the fields with errors
     */
    public void at(int entryLine, Record next, Set<String> known) {
        this.line = entryLine;
        this.entry = next;
        this.flaws = known;
    }

    /** Notes an error in a field of the current entry, with a description of valid values. */
    public void add(String field, Object value, String reason, String expected) {
        add(line, "", field, SentValue.of(value), reason, expected);
    }

    @Override
    public void add(Object part, String field, String reason) {
        note(part, field, value(part, field), reason);
    }

    @Override
    public int line(Object part) {
        return line;
    }

    @Override
    public void conceal(Object part, String field, String reason) {
        note(part, field, null, reason);
    }

    private void note(Object part, String field, String value, String reason) {
        if (follows(part, field)) {
            return;
        }
        String path = new EntryPaths(entry).of(part, field);
        add(line, "", path, value, reason, ValueExpectations.of(entry.getClass(), path));
    }

    /** True if an error in a field of the current entry may follow from one that is known. */
    public boolean follows(Object part, String field) {
        if (flaws.isEmpty()) {
            return false;
        }
        String path = new EntryPaths(entry).of(part, field);
        return flaws.stream().anyMatch(flaw -> isWithin(path, flaw) || isWithin(flaw, path));
    }

    /** Number of errors. */
    public int count() {
        return count;
    }

    /** True if there are no errors. */
    public boolean none() {
        return count == 0;
    }

    /** The errors kept, in the order in which they were noted. */
    public List<FileError> kept() {
        return List.copyOf(kept);
    }

    private static boolean isWithin(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }

    private static String value(Object part, String field) {
        RecordField its =
                field == null ? null : RecordFields.of(part.getClass()).get(field);
        return its == null ? null : SentValue.of(its.of(part));
    }
}
