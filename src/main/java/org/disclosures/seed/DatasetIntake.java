package org.disclosures.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** Puts a dataset together from its entries, and notes errors in them with their lines. */
final class DatasetIntake implements EntrySink, EntryErrors {

    private final String file;
    private final FileErrors errors = new FileErrors();
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final Map<RecordKind, List<Record>> catalogue = new TreeMap<>();
    private final Map<ReportEntry, List<ClaimEntry>> reports = new LinkedHashMap<>();
    private final Map<RecordKind, Set<String>> lost = new TreeMap<>();
    private final Set<RecordKind> nameless = new TreeSet<>();
    private final Map<String, Set<String>> lostClaims = new HashMap<>();
    private List<ClaimEntry> claims = new ArrayList<>();
    private DatasetHeader header;
    private boolean broken;

    /** @param file name of the file in errors */
    DatasetIntake(String file) {
        this.file = file;
    }

    /** Throws all errors noted, if any. */
    void throwIfAny() {
        if (!errors.none()) {
            throw new MalformedDatasetException(errors.kept().stream()
                    .sorted(Comparator.comparingInt(FileErrors.FileError::line))
                    .map(error -> file + ":" + error.line() + ": " + text(error))
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String text(FileErrors.FileError error) {
        String path = Stream.of(error.entry(), error.field())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? error.reason() : path + ": " + error.reason();
    }

    /** True if nothing can be checked beyond what was read, since the file has no header. */
    boolean hasNoHeader() {
        return header == null;
    }

    /** Declares the records whose entries have errors, so that entries that refer to them do not repeat these. */
    void declare(DatasetChange change, ClaimWriter claims) {
        if (broken) {
            change.incomplete();
        }
        nameless.forEach(kind -> change.declareUnread(kind.type()));
        lost.forEach((kind, ids) -> ids.forEach(id -> change.declare(kind.type(), id)));
        lostClaims.forEach((report, keys) -> keys.forEach(key -> claims.declare(report, key)));
    }

    /** The dataset; complete only if no error was noted. */
    DatasetFile file() {
        return new DatasetFile(
                header,
                catalogue,
                reports.entrySet().stream()
                        .map(report -> {
                            ReportEntry whole = report.getKey().withClaims(report.getValue());
                            locate(whole, lines.get(report.getKey()));
                            return whole;
                        })
                        .toList());
    }

    @Override
    public FileErrors errors() {
        return errors;
    }

    @Override
    public void header(DatasetHeader told) {
        this.header = told;
    }

    @Override
    public void take(RecordKind kind, int line, Record entry) {
        if (entry instanceof ReportEntry report) {
            claims = new ArrayList<>();
            if (reports.putIfAbsent(report, claims) != null) {
                add(report, "id", "The report “" + report.id() + "” occurs twice; remove one of them.");
            }
        } else {
            catalogue.computeIfAbsent(kind, any -> new ArrayList<>()).add(entry);
        }
    }

    @Override
    public void claim(int line, String report, ClaimEntry entry) {
        claims.add(entry);
    }

    // A file with an invalid entry is not written at all; the others are checked.
    @Override
    public void lost(RecordKind kind, int line, String id, EntryBinder.BoundEntry<?> read) {
        if (kind == RecordKinds.REPORT) {
            claims = new ArrayList<>();
        }
        if (id == null) {
            nameless.add(kind);
        } else {
            lost.computeIfAbsent(kind, any -> new HashSet<>()).add(id);
        }
    }

    @Override
    public void lostClaim(int line, String report, String key, EntryBinder.BoundEntry<ClaimEntry> read) {
        if (report == null || key == null) {
            nameless.add(RecordKinds.CLAIM);
        } else {
            lostClaims.computeIfAbsent(report, any -> new HashSet<>()).add(key);
        }
    }

    @Override
    public void broken() {
        broken = true;
    }

    @Override
    public void locate(Object entry, int line) {
        lines.put(entry, line);
    }

    // The reason names the field where the reader needs it.
    @Override
    public void add(Object entry, String field, String reason) {
        errors.add(lines.getOrDefault(entry, 1), "", "", null, reason, null);
    }
}
