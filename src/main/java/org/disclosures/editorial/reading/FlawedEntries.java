package org.disclosures.editorial.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** The entries of a file that have errors, as far as they could be read, so that their further errors are found, too. */
public final class FlawedEntries {

    private final Map<RecordKind, Set<String>> ids = new TreeMap<>();
    private final Set<RecordKind> nameless = new TreeSet<>();
    private final Map<RecordKind, List<FlawedEntry<?>>> entries = new TreeMap<>();
    private final List<FlawedClaim> claims = new ArrayList<>();
    private boolean broken;

    /**
     * An entry with errors, as far as it could be read.
     *
     * @param id null if it cannot be read
     * @param flaws paths of the fields with errors
     */
    public record FlawedEntry<E extends Record>(int line, String id, E entry, Set<String> flaws) {}

    /**
     * A claim whose entry has errors.
     *
     * @param report null if it cannot be read
     * @param key null if it cannot be read
     * @param entry as far as it could be read
     * @param flaws paths of the fields with errors
     */
    public record FlawedClaim(int line, String report, String key, ClaimEntry entry, Set<String> flaws) {

        /** True if the claim is known by its report and key. */
        public boolean isNamed() {
            return report != null && key != null;
        }
    }

    /** Takes a record, as {@link EntrySink#lost} does. */
    public void add(RecordKind kind, int line, String id, EntryBinder.BoundEntry<?> read) {
        if (id == null) {
            nameless.add(kind);
        } else {
            ids.computeIfAbsent(kind, any -> new HashSet<>()).add(id);
        }
        if (read.entry() != null) {
            entries.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(new FlawedEntry<>(line, id, read.entry(), read.flaws()));
        }
    }

    /** Takes a claim, as {@link EntrySink#lostClaim} does. */
    public void addClaim(int line, String report, String key, EntryBinder.BoundEntry<ClaimEntry> read) {
        if (report == null || key == null) {
            nameless.add(RecordKinds.CLAIM);
        }
        claims.add(new FlawedClaim(line, report, key, read.entry(), read.flaws()));
    }

    /** Notes that the file has more entries, which cannot be read. */
    public void broken() {
        broken = true;
    }

    /** Declares the records of the entries, so that other entries that refer to them do not repeat their errors. */
    public void declare(DatasetChange change) {
        if (broken) {
            change.incomplete();
        }
        nameless.forEach(kind -> change.declareUnread(kind.type()));
        ids.forEach((kind, some) -> some.forEach(id -> change.declare(kind.type(), id)));
    }

    /** Declares the claims, so that links to them are no errors. */
    public void declareClaims(ClaimWriter writer) {
        claims.stream().filter(FlawedClaim::isNamed).forEach(claim -> writer.declare(claim.report(), claim.key()));
    }

    /** The entries of a kind. */
    @SuppressWarnings("unchecked")
    public <E extends Record> List<FlawedEntry<E>> of(RecordKind kind) {
        return (List<FlawedEntry<E>>) (List<?>) entries.getOrDefault(kind, List.of());
    }

    /** The claims of which anything could be read. */
    public List<FlawedClaim> claims() {
        return claims.stream().filter(claim -> claim.entry() != null).toList();
    }
}
