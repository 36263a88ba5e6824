package org.disclosures.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.record.RecordKind;

/** Puts a dataset together from its entries. */
final class DatasetIntake implements EntrySink {

    private final DatasetErrors faults;
    private final Map<RecordKind, List<Record>> catalogue = new TreeMap<>();
    private final Map<ReportEntry, List<ClaimEntry>> reports = new LinkedHashMap<>();
    private final Map<ReportEntry, Integer> lines = new HashMap<>();
    private List<ClaimEntry> claims = new ArrayList<>();
    private DatasetHeader header;

    DatasetIntake(DatasetErrors faults) {
        this.faults = faults;
    }

    /** The dataset; complete only if no error was noted. */
    DatasetFile file() {
        return new DatasetFile(
                header,
                catalogue,
                reports.entrySet().stream()
                        .map(report -> {
                            ReportEntry whole = report.getKey().withClaims(report.getValue());
                            faults.locate(whole, lines.get(report.getKey()));
                            return whole;
                        })
                        .toList());
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
                faults.add(report, "id", "The report “" + report.id() + "” occurs twice; remove one of them.");
            }
            lines.put(report, line);
        } else {
            catalogue.computeIfAbsent(kind, any -> new ArrayList<>()).add(entry);
        }
    }

    @Override
    public void claim(int line, String report, ClaimEntry entry) {
        claims.add(entry);
    }

    // A file with an invalid entry is not written at all.
    @Override
    public void lost(RecordKind kind, String id) {}

    @Override
    public void lostClaim(String report, String key) {}

    @Override
    public void locate(Object entry, int line) {
        faults.locate(entry, line);
    }

    @Override
    public void add(FilePosition at, String field, String value, String reason, String expected) {
        String path = field.isEmpty() || at.entry().isEmpty() ? at.entry() + field : at.entry() + "." + field;
        faults.addAt(at.line(), path.isEmpty() ? reason : path + ": " + reason);
    }
}
