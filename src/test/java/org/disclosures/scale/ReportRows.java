package org.disclosures.scale;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.disclosures.vocabulary.ReportKind;

/** The reports, oldest first. Each depends only on its index, so that a claim can link to one of any other. */
final class ReportRows {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 11 * 365;
    private static final int HOUR_OF_PUBLICATION = 6;

    private static final WeightedValues<String> LANGUAGES = new WeightedValues<String>()
            .of("en", 50)
            .of("fr", 18)
            .of("es", 15)
            .of("de", 10)
            .of("ar", 7);
    private static final WeightedValues<ReportKind> KINDS = new WeightedValues<ReportKind>()
            .of(ReportKind.NEWS_ARTICLE, 62)
            .of(ReportKind.INVESTIGATION, 15)
            .of(ReportKind.TECHNICAL_REPORT, 9)
            .of(ReportKind.STATEMENT, 8)
            .of(ReportKind.COURT_DOCUMENT, 4)
            .of(ReportKind.OFFICIAL_DOCUMENT, 2);

    private final LedgerScale scale;
    private final InventedCatalogue catalogue;
    private final InventedPhrases phrases;
    private final EventRows events;
    private final int[] firstClaims;

    ReportRows(LedgerScale scale, InventedCatalogue catalogue, InventedPhrases phrases, EventRows events) {
        this.scale = scale;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.events = events;
        this.firstClaims = firstClaims(scale);
    }

    /** The number of records. */
    int size() {
        return firstClaims.length;
    }

    /** The report of an index. */
    InventedReport get(int index) {
        SplittableRandom random = scale.random("report", index);
        // More of them are recent.
        LocalDate publishedOn = FIRST.plusDays((long) (DAYS * Math.pow((double) index / size(), 0.6)));
        String place = InventedNames.place(random.nextInt(900));
        PublicationStanding standing = PublicationStanding.ofReport(
                random, publishedOn.atTime(HOUR_OF_PUBLICATION, 0).toInstant(ZoneOffset.UTC));
        int behind = index + 1 < size() ? firstClaims[index + 1] : scale.claims();
        return new InventedReport(
                index,
                InventedNames.slug(place) + "-" + publishedOn + "-" + index,
                firstClaims[index],
                behind - firstClaims[index],
                LANGUAGES.draw(random),
                publishedOn,
                catalogue.country(random),
                standing);
    }

    /** Adds a report, and its public events. */
    void add(RowBatch rows, InventedReport report) {
        SplittableRandom random = scale.random("report row", report.index());
        String address = "https://reports.example/" + report.id();
        PublicationStanding standing = report.standing();
        String title =
                phrases.title(random, report.language(), InventedNames.place(random.nextInt(900)), report.country());
        String publisher = catalogue.source(random);
        rows.add(
                FilledTable.REPORT,
                report.id(),
                title,
                report.publishedOn(),
                report.language(),
                random.nextInt(5) > 0 ? address : null,
                random.nextInt(3) == 0 ? "https://archive.example/" + report.id() : null,
                KINDS.draw(random).name(),
                standing.state().name(),
                standing.embargoUntil(),
                standing.note(),
                standing.publicFrom(),
                standing.revision(),
                standing.correctionNote(),
                PublicationStanding.LOADED);
        publishers(rows, report, publisher);
        SplittableRandom disclosed = scale.random("report disclosure", report.index());
        if (disclosed.nextInt(4) == 0) {
            rows.add(
                    FilledTable.REPORT_DISCLOSURE,
                    report.id(),
                    InventedCatalogue.disclosure(disclosed.nextInt(scale.disclosures())));
        }
        events.add(rows, report);
    }

    // A few are published by two together.
    private void publishers(RowBatch rows, InventedReport report, String main) {
        SplittableRandom random = scale.random("report publishers", report.index());
        rows.add(FilledTable.REPORT_PUBLISHER, report.id(), 0, main);
        String other = random.nextInt(12) == 0 ? catalogue.source(random) : main;
        if (!other.equals(main)) {
            rows.add(FilledTable.REPORT_PUBLISHER, report.id(), 1, other);
        }
    }

    private static int[] firstClaims(LedgerScale scale) {
        int[] first = new int[scale.claims()];
        int reports = 0;
        for (int claim = 0; claim < scale.claims(); reports++) {
            first[reports] = claim;
            claim += length(scale.random("length", reports), scale.claimsAReport());
        }
        return Arrays.copyOf(first, reports);
    }

    // Most are short, some very long: a skewed draw with the given mean.
    private static int length(SplittableRandom random, int mean) {
        double skewed = -Math.log(1 - random.nextDouble());
        return (int) Math.max(1, Math.min(Math.round(skewed * mean), 10L * mean));
    }
}
