package org.disclosures.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.editorial.reading.FlawedEntries;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** Puts a dataset together from its entries, and notes errors in them with their lines. */
final class DatasetIntake implements EntrySink, EntryErrors {

    private final String file;
    private final FileErrors errors = new FileErrors();
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final Map<RecordKind, List<Record>> catalogue = new TreeMap<>();
    private final Map<ReportEntry, List<ClaimEntry>> reports = new LinkedHashMap<>();
    private final FlawedEntries flawed = new FlawedEntries();
    private final List<OrphanedClaim> orphans = new ArrayList<>();
    private List<ClaimEntry> claims = new ArrayList<>();
    private DatasetHeader header;

    /** A claim whose report has errors. */
    record OrphanedClaim(String report, ClaimEntry entry) {}

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

    /** The entries that have errors. */
    FlawedEntries flawed() {
        return flawed;
    }

    /** The claims whose reports have errors, but an id. */
    List<OrphanedClaim> orphans() {
        return orphans;
    }

    /** The dataset; its header is null if it has errors. It is complete only if no error was noted. */
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
                reports.keySet().stream()
                        .filter(report::equals)
                        .forEach(first -> add(
                                report,
                                "id",
                                "The report “" + report.id() + "” occurs twice, here and in line " + line(first)
                                        + "; remove one of them."));
            }
        } else {
            catalogue.computeIfAbsent(kind, any -> new ArrayList<>()).add(entry);
        }
    }

    @Override
    public void claim(int line, String report, ClaimEntry entry) {
        if (claims != null) {
            claims.add(entry);
        } else if (report != null) {
            orphans.add(new OrphanedClaim(report, entry));
        }
    }

    // A file with an invalid entry is not written at all; the others are checked.
    @Override
    public void lost(RecordKind kind, int line, String id, EntryBinder.BoundEntry<?> read) {
        if (kind == RecordKinds.REPORT) {
            claims = null;
        }
        flawed.add(kind, line, id, read);
    }

    @Override
    public void lostClaim(int line, String report, String key, EntryBinder.BoundEntry<ClaimEntry> read) {
        flawed.addClaim(line, report, key, read);
    }

    @Override
    public void broken() {
        flawed.broken();
    }

    @Override
    public void locate(Object entry, int line) {
        lines.put(entry, line);
    }

    @Override
    public int line(Object entry) {
        return lines.getOrDefault(entry, 1);
    }

    // The reason names the field where the reader needs it.
    @Override
    public void add(Object entry, String field, String reason) {
        if (!errors.follows(entry, field)) {
            errors.add(line(entry), "", "", null, reason, null);
        }
    }
}
