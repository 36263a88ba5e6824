package org.disclosures.editorial.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.disclosure.Disclosure;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.entry.PublicationEntry;
import org.disclosures.editorial.entry.ReportContent;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.FlawedEntries;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.source.Source;

/** Imports reports, and finds those that claims belong to. */
final class ReportImport extends PublishableImport<Report, ReportEntry> {

    private static final String QUERY =
            "from Report e left join fetch e.publishers left join fetch e.disclosures where e.id in :ids";

    private final DatasetChange change;
    private final ReportWriter writer;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();
    private final Map<String, Report> unsaved = new HashMap<>();

    ReportImport(ImportPass pass) {
        super(pass, RecordKinds.REPORT);
        this.change = pass.change();
        this.writer = new ReportWriter(change);
    }

    /** Writes reports. */
    void write(List<ImportIntake.FileEntry<ReportEntry>> rows) {
        pass().inChunks(rows, chunk -> {
            loadReferred(chunk.stream().map(row -> row.entry().content()).toList());
            preload(chunk.stream().map(row -> row.entry().id()).collect(Collectors.toSet()));
            chunk.forEach(this::put);
            pass().handled(chunk.size());
        });
    }

    /** Notes further errors of reports that have some. */
    void checkFlawed(List<FlawedEntries.FlawedEntry<ReportEntry>> rows) {
        pass().inChunks(rows, chunk -> {
            loadReferred(chunk.stream().map(row -> row.entry().content()).toList());
            chunk.forEach(this::checkFlawed);
        });
    }

    private void checkFlawed(FlawedEntries.FlawedEntry<ReportEntry> row) {
        pass().errors().at(row.line(), row.entry(), row.flaws());
        Integer other = row.id() == null ? null : seen.putIfAbsent(row.id(), row.line());
        if (other != null) {
            change.twice(row.entry(), row.id(), other);
        }
        writer.checkFlawed(row.entry());
    }

    private void loadReferred(List<ReportContent> contents) {
        change.preload(
                Source.class,
                contents.stream()
                        .flatMap(content -> content.publishers().stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        change.preload(
                Disclosure.class,
                contents.stream()
                        .flatMap(content -> content.disclosures().stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** Loads reports. */
    void preload(Set<String> ids) {
        change.preload(Report.class, ids, QUERY);
    }

    /** The report of an id, which may be null; null if there is none in the file or the database. */
    Report find(String id) {
        if (id == null) {
            return null;
        }
        Report found = change.lookup(Report.class, id);
        return found == null ? unsaved.get(id) : found;
    }

    /** True if the file created this report. */
    boolean isFresh(String id) {
        return fresh.contains(id);
    }

    private void put(ImportIntake.FileEntry<ReportEntry> row) {
        ReportEntry entry = row.entry();
        pass().errors().at(row.line(), entry);
        Integer other = seen.putIfAbsent(entry.id(), row.line());
        if (other != null) {
            change.twice(entry, entry.id(), other);
            return;
        }
        Report there = change.lookup(Report.class, entry.id());
        if (there == null) {
            create(entry);
        } else {
            update(there, entry);
        }
    }

    private void create(ReportEntry entry) {
        Report made = create(entry, entry.state(), () -> writer.make(entry));
        if (made != null) {
            fresh.add(entry.id());
            if (!pass().writing()) {
                unsaved.put(entry.id(), made);
            }
        }
    }

    private void update(Report there, ReportEntry entry) {
        PublicationEntry its = entry.publication();
        EntryRevision advance = new EntryRevision(
                there.publication(),
                entry.state(),
                change.embargo(entry, its.embargoUntil()),
                change.text(entry, "note", its.note(), () -> writer.about(entry)),
                its.revision(),
                !ReportWriter.entry(there).content().equals(entry.content()));
        update(there, entry, advance);
    }

    @Override
    void check(Report there, ReportEntry entry) {
        writer.check(entry);
    }

    @Override
    void revise(Report there, ReportEntry entry) {
        writer.revise(there, entry);
    }
}
