package org.disclosures.seed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.EntrySink;
import org.disclosures.history.Recorded;

/** Puts a dataset together from its entries. */
final class DatasetIntake implements EntrySink {

    private final DatasetFaults faults;
    private final Map<Recorded, List<Record>> things = new EnumMap<>(Recorded.class);
    private final Map<ReportEntry, List<ClaimEntry>> reports = new LinkedHashMap<>();
    private final Map<ReportEntry, Integer> lines = new HashMap<>();
    private List<ClaimEntry> claims = new ArrayList<>();
    private DatasetHeader header;

    DatasetIntake(DatasetFaults faults) {
        this.faults = faults;
    }

    /** The dataset; complete only if no error was noted. */
    DatasetFile file() {
        return new DatasetFile(
                header,
                entries(Recorded.ORGANISATION),
                entries(Recorded.SOURCE),
                entries(Recorded.TECHNOLOGY),
                entries(Recorded.REGION),
                entries(Recorded.CATEGORY),
                entries(Recorded.TARGET),
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
    public void take(Recorded kind, int line, Record entry) {
        if (entry instanceof ReportEntry report) {
            claims = new ArrayList<>();
            if (reports.putIfAbsent(report, claims) != null) {
                faults.add(report, "id", "The report “" + report.id() + "” occurs twice; remove one of them.");
            }
            lines.put(report, line);
        } else {
            things.computeIfAbsent(kind, any -> new ArrayList<>()).add(entry);
        }
    }

    @Override
    public void claim(int line, String report, ClaimEntry entry) {
        claims.add(entry);
    }

    // A file with an invalid entry is not written at all.
    @Override
    public void lost(Recorded kind, String id) {}

    @Override
    public void lostClaim(String report, String key) {}

    @Override
    public void locate(Object entry, int line) {
        faults.locate(entry, line);
    }

    @Override
    public void add(Place at, String field, String value, String reason, String expected) {
        String path = field.isEmpty() || at.entry().isEmpty() ? at.entry() + field : at.entry() + "." + field;
        faults.addAt(at.line(), path.isEmpty() ? reason : path + ": " + reason);
    }

    @SuppressWarnings("unchecked")
    private <E extends Record> List<E> entries(Recorded kind) {
        return (List<E>) things.getOrDefault(kind, List.of());
    }
}
