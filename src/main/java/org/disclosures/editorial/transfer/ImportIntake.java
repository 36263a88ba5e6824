package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.editorial.reading.FileErrors;
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

    /** A claim whose entry has errors. */
    record RejectedClaim(String report, String key) {}

    private static final int LONGEST_ID = 100;
    private static final Pattern ID = Pattern.compile(EntryPatterns.SLUG);

    private final int most;
    private final FileErrors errors;
    private final ImportProgress progress;
    private final Map<RecordKind, List<FileEntry<?>>> rows = new TreeMap<>();
    private final List<ImportedClaim> claims = new ArrayList<>();
    private final Map<RecordKind, Set<String>> lost = new TreeMap<>();
    private final List<RejectedClaim> lostClaims = new ArrayList<>();
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
            lostClaim(null, entry.key());
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
    public void lost(RecordKind kind, String id) {
        count();
        if (id != null) {
            lost.computeIfAbsent(kind, any -> new HashSet<>()).add(id);
        }
    }

    @Override
    public void lostClaim(String report, String key) {
        count();
        if (report != null && key != null) {
            lostClaims.add(new RejectedClaim(report, key));
        }
    }

    @SuppressWarnings("unchecked")
    <E extends Record> List<FileEntry<E>> rows(RecordKind kind) {
        return (List<FileEntry<E>>) (List<?>) rows.getOrDefault(kind, List.of());
    }

    List<ImportedClaim> claims() {
        return claims;
    }

    Set<String> lost(RecordKind kind) {
        return lost.getOrDefault(kind, Set.of());
    }

    List<RejectedClaim> lostClaims() {
        return lostClaims;
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
