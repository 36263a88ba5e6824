package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** The entries read from a file, with a record of those that have too many errors to be held. */
final class ImportIntake implements EntrySink {

    /** A file has more entries than are taken. */
    static final class TooManyEntriesException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** An entry with the line that it starts in. */
    record FileEntry<E extends Record>(int line, E entry) {}

    /**
     * An entry with errors, as far as it could be read.
     *
     * @param id null if it cannot be read
     * @param flaws paths of the fields with errors
     */
    record FlawedEntry<E extends Record>(int line, String id, E entry, Set<String> flaws) {}

    /**
     * A claim whose entry has errors.
     *
     * @param report null if it cannot be read
     * @param key null if it cannot be read
     * @param entry as far as it could be read; null if not at all
     * @param flaws paths of the fields with errors
     */
    record FlawedClaim(int line, String report, String key, ClaimEntry entry, Set<String> flaws) {

        /** True if the claim is known by its report and key. */
        boolean isNamed() {
            return report != null && key != null;
        }
    }

    private static final int LONGEST_ID = 100;
    private static final Pattern ID = Pattern.compile(EntryPatterns.SLUG);

    private final int most;
    private final FileErrors errors;
    private final ImportProgress progress;
    private final Map<RecordKind, List<FileEntry<?>>> rows = new TreeMap<>();
    private final List<ImportedClaim> claims = new ArrayList<>();
    private final Map<RecordKind, Set<String>> lost = new TreeMap<>();
    private final Set<RecordKind> nameless = new TreeSet<>();
    private final Map<RecordKind, List<FlawedEntry<?>>> flawed = new TreeMap<>();
    private final List<FlawedClaim> flawedClaims = new ArrayList<>();
    private int count;
    private boolean broken;

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
        if (id == null) {
            nameless.add(kind);
        } else {
            lost.computeIfAbsent(kind, any -> new HashSet<>()).add(id);
        }
        if (read.entry() != null) {
            flawed.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(new FlawedEntry<>(line, id, read.entry(), read.flaws()));
        }
    }

    @Override
    public void lostClaim(int line, String report, String key, EntryBinder.BoundEntry<ClaimEntry> read) {
        count();
        if (key == null) {
            nameless.add(RecordKinds.CLAIM);
        }
        flawedClaims.add(new FlawedClaim(line, report, key, read.entry(), read.flaws()));
    }

    /** Counts an entry of which nothing can be read. */
    void unreadable() {
        count();
    }

    @Override
    public void broken() {
        broken = true;
    }

    @SuppressWarnings("unchecked")
    <E extends Record> List<FileEntry<E>> rows(RecordKind kind) {
        return (List<FileEntry<E>>) (List<?>) rows.getOrDefault(kind, List.of());
    }

    List<ImportedClaim> claims() {
        return claims;
    }

    /** Declares the records whose entries have errors, so that entries that refer to them do not repeat these. */
    void declare(DatasetChange change) {
        if (broken) {
            change.incomplete();
        }
        nameless.forEach(kind -> change.declareUnread(kind.type()));
        lost.forEach((kind, ids) -> ids.forEach(id -> change.declare(kind.type(), id)));
    }

    /** The entries of a kind that have errors. */
    @SuppressWarnings("unchecked")
    <E extends Record> List<FlawedEntry<E>> flawed(RecordKind kind) {
        return (List<FlawedEntry<E>>) (List<?>) flawed.getOrDefault(kind, List.of());
    }

    /** The claims whose entries have errors. */
    List<FlawedClaim> flawedClaims() {
        return flawedClaims;
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
