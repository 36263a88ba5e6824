package org.disclosures.editorial.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.access.Publication;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.history.Recorded;
import org.disclosures.report.Report;
import org.disclosures.source.Source;
import org.disclosures.vocabulary.PublicationState;

/** Imports reports, and finds those that claims belong to. */
final class ReportImport {

    private static final String QUERY = "from Report e join fetch e.publisher where e.id in :ids";

    private final Pass pass;
    private final Change change;
    private final ReportWriter writer;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> fresh = new HashSet<>();
    private final Map<String, Report> unsaved = new HashMap<>();

    ReportImport(Pass pass) {
        this.pass = pass;
        this.change = pass.change();
        this.writer = new ReportWriter(change);
    }

    /** Writes reports. */
    void write(List<Row<ReportEntry>> rows) {
        pass.inChunks(rows, chunk -> {
            change.preload(
                    Source.class,
                    chunk.stream().map(row -> row.entry().content().publisher()).collect(Collectors.toSet()));
            preload(chunk.stream().map(row -> row.entry().id()).collect(Collectors.toSet()));
            chunk.forEach(this::put);
            pass.handled(chunk.size());
        });
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

    private void put(Row<ReportEntry> row) {
        ReportEntry entry = row.entry();
        pass.findings().at(row.line(), entry);
        if (!seen.add(entry.id())) {
            change.fault(entry, "id", "The id “" + entry.id() + "” stands twice.");
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
        if (pass.tools().workflow().takesTwoEditors() && isForThePublic(entry.state())) {
            change.fault(entry, "state", "What the public gets to see takes two editors.");
        }
        Report made = writer.make(entry);
        if (made == null) {
            return;
        }
        fresh.add(entry.id());
        pass.counts().add(Recorded.REPORT, Counts.Outcome.CREATED);
        if (made.publication().wasPublic(change.moment())) {
            pass.show();
        }
        if (pass.writing()) {
            pass.tools().publishing().publish(made, change);
        } else {
            unsaved.put(entry.id(), made);
        }
    }

    private void update(Report there, ReportEntry entry) {
        Publication now = there.publication();
        Advance advance = new Advance(
                now,
                entry.state(),
                change.embargo(entry, entry.publication().embargoUntil()),
                change.text(entry, "note", entry.publication().note(), () -> writer.about(entry)),
                entry.publication().revision(),
                !ReportWriter.entry(there).content().equals(entry.content()));
        if (advance.isNone()) {
            pass.counts().add(Recorded.REPORT, Counts.Outcome.UNCHANGED);
            return;
        }
        pass.counts().add(Recorded.REPORT, Counts.Outcome.CHANGED);
        advance.check(pass);
        writer.check(entry);
        if (pass.writing()) {
            write(there, entry, advance);
        }
        if (advance.seen(pass) || there.publication().wasPublic(change.moment())) {
            pass.show();
        }
    }

    private void write(Report there, ReportEntry entry, Advance advance) {
        boolean seen = advance.seen(pass);
        if (advance.content()) {
            writer.revise(there, entry);
        } else if (advance.embargoed()) {
            change.authored(Recorded.REPORT, there.id());
        }
        if (advance.moves()) {
            pass.tools()
                    .steps()
                    .make(there, advance.to(), advance.embargoUntil(), advance.note(), pass.reason(), change);
        } else if (seen) {
            pass.tools().publishing().correct(there, pass.note(), change);
        } else if (advance.embargoed()) {
            pass.tools()
                    .publishing()
                    .move(there, there.publication().moved(advance.to(), advance.embargoUntil()), change);
        }
    }

    /** True if records in this state become public, if only as a tombstone. */
    static boolean isForThePublic(PublicationState state) {
        return state == PublicationState.PUBLISHED || state == PublicationState.RETRACTED;
    }
}
