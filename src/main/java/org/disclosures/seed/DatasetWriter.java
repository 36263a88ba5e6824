package org.disclosures.seed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.CatalogueWriter;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.change.InitialPublication;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.desk.PublicationMoments;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.editorial.reading.FlawedEntries;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicationState;

/**
 * Writes one dataset file into the database. Existing records with the same id and content are kept; conflicts are noted as errors, on
 * which the caller rolls back.
 */
final class DatasetWriter {

    private static final Set<PublicationState> SEEN =
            EnumSet.of(PublicationState.PUBLISHED, PublicationState.RETRACTED);

    private final DatasetChange change;
    private final DatasetFile file;
    private final ReportWriter reports;
    private final ClaimWriter claims;
    private final Map<Claim, ClaimEntry> made = new LinkedHashMap<>();
    private final List<Report> newReports = new ArrayList<>();

    DatasetWriter(DatasetChange change, DatasetFile file) {
        this.change = change;
        this.file = file;
        this.reports = new ReportWriter(change);
        this.claims = new ClaimWriter(change);
    }

    /** Makes everything in the file that is not there yet. */
    void write(DatasetIntake intake) {
        FlawedEntries flawed = intake.flawed();
        flawed.declare(change);
        flawed.declareClaims(claims);
        List<CatalogueWriter<?, ?>> writers =
                CatalogueWriter.writeAll(file, CatalogueWriter.ExistingRecordPolicy.KEPT, change);
        if (file.dataset() != null) {
            change.text(file.dataset(), "title", file.dataset().title());
        }
        file.reports().forEach(this::report);
        intake.orphans().forEach(claim -> claims.checkWithoutReport(claim.report(), claim.entry()));
        made.forEach(claims::link);
        intake.orphans().forEach(claim -> claims.checkLinks(claim.report(), claim.entry()));
        made.keySet().forEach(claim -> claims.checkRepetition(claim.id()));
        writers.forEach(writer -> check(writer, flawed, intake.errors()));
        flawed.<ReportEntry>of(RecordKinds.REPORT).forEach(report -> {
            intake.errors().at(report.line(), report.entry(), report.flaws());
            reports.checkFlawed(report.entry());
        });
        flawed.claims().forEach(claim -> {
            intake.errors().at(claim.line(), claim.entry(), claim.flaws());
            claims.checkFlawed(claim.report(), claim.entry());
        });
    }

    private static <E extends Record, T extends CatalogueRecord<E>> void check(
            CatalogueWriter<E, T> writer, FlawedEntries flawed, FileErrors errors) {
        flawed.<E>of(writer.kind()).forEach(one -> {
            errors.at(one.line(), one.entry(), one.flaws());
            writer.checkFlawed(one.id(), one.entry());
        });
    }

    /** Announces the parts of the file that are public, or will be at the end of an embargo. */
    void announce(PublicationMoments publishing) {
        newReports.forEach(report -> publishing.publish(report, change));
        made.keySet().forEach(claim -> publishing.publish(claim, change));
    }

    /** True if any record of the file is public already, if only as a tombstone. A claim is public only with its report. */
    boolean changesThePublic() {
        return file.reports().stream()
                .anyMatch(report -> SEEN.contains(report.state())
                        && (report.publication().embargoUntil() == null
                                || !report.publication().embargoUntil().isAfter(change.moment())));
    }

    private void report(ReportEntry entry) {
        Report report = reports.make(entry);
        if (report != null) {
            newReports.add(report);
            entry.claims().forEach(claim -> claim(report, claim));
        }
    }

    private void claim(Report report, ClaimEntry entry) {
        Claim claim = claims.make(report, entry, InitialPublication.of(entry, report, change));
        if (claim != null) {
            made.put(claim, entry);
        }
    }
}
