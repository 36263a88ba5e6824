package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.editorial.reading.FlawedEntries;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.RecordKind;

/** The entries read from a file, with a record of those that have too many errors to be held. */
final class ImportIntake implements EntrySink {

    /** A file has more entries than are taken. */
    static final class TooManyEntriesException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** An entry with the line that it starts in. */
    record FileEntry<E extends Record>(int line, E entry) {}

    private static final int LONGEST_ID = 100;
    private static final Pattern ID = Pattern.compile(EntryPatterns.SLUG);

    private final int most;
    private final FileErrors errors;
    private final ImportProgress progress;
    private final Map<RecordKind, List<FileEntry<?>>> rows = new TreeMap<>();
    private final List<ImportedClaim> claims = new ArrayList<>();
    private final FlawedEntries flawed = new FlawedEntries();
    private int count;

    ImportIntake(int most, FileErrors errors, ImportProgress progress) {
        this.most = most;
        this.errors = errors;
        this.progress = progress;
    }

    @Override
    public FileErrors errors() {
        return errors;
    }

    @Override
    public void take(RecordKind kind, int line, Record entry) {
        count();
        rows.computeIfAbsent(kind, any -> new ArrayList<>()).add(new FileEntry<>(line, entry));
    }

    @Override
    public void claim(int line, String report, ClaimEntry entry) {
        // A report without an id is reported as an error; its claims cannot be checked.
        if (!isId(report)) {
            unreadable();
        } else {
            claim(ImportedClaim.of(line, report, entry));
        }
    }

    /** Takes a claim. */
    void claim(ImportedClaim row) {
        count();
        claims.add(row);
    }

    @Override
    public void lost(RecordKind kind, int line, String id, EntryBinder.BoundEntry<?> read) {
        count();
        flawed.add(kind, line, id, read);
    }

    @Override
    public void lostClaim(int line, String report, String key, EntryBinder.BoundEntry<ClaimEntry> read) {
        count();
        flawed.addClaim(line, report, key, read);
    }

    /** Counts an entry of which nothing can be read. */
    void unreadable() {
        count();
    }

    @Override
    public void broken() {
        flawed.broken();
    }

    @SuppressWarnings("unchecked")
    <E extends Record> List<FileEntry<E>> rows(RecordKind kind) {
        return (List<FileEntry<E>>) (List<?>) rows.getOrDefault(kind, List.of());
    }

    List<ImportedClaim> claims() {
        return claims;
    }

    /** The entries that have errors. */
    FlawedEntries flawed() {
        return flawed;
    }

    /** Checks the form of an id. */
    static boolean isId(String text) {
        return text != null && text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /** Number of entries, including those with errors. */
    int size() {
        return count;
    }

    private void count() {
        if (++count > most) {
            throw new TooManyEntriesException();
        }
        progress.read(count);
    }
}
