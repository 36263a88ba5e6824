package org.disclosures.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.access.Visibility;
import org.disclosures.disclosure.Disclosure;
import org.disclosures.disclosure.DisclosureService;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.TermLabels;

/** Reads reports. */
@ApplicationScoped
@Transactional
public class ReportService extends PublicService<Report, ReportView> {

    private static final Sorting<Report> SORTING = Sorting.bySlug(
            Report.class,
            "-publishedOn",
            SortField.of("publishedOn"),
            new SortField("title", "titleOrder"),
            SortField.of("kind"));

    private final ReportRepository reports;
    private final DisclosureService disclosures;
    private final Visibility visibility;
    private final TermLabels labels;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            DisclosureService disclosures,
            Visibility visibility,
            TermLabels labels,
            KnownIds knownIds,
            Clock clock,
            FullTextSearch fullText) {
        super(reports, SORTING, ReportView::id, knownIds, fullText);
        this.reports = reports;
        this.disclosures = disclosures;
        this.visibility = visibility;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return "reports";
    }

    @Override
    protected Sorting<Report> sorting() {
        return visibility.sorting(SORTING);
    }

    /** A page of the reports that belong to a disclosure; 404 if it is not public. */
    public Page<ReportView> listOfDisclosure(String disclosure, ReportFilter filter, TextPageParameters page) {
        disclosures.get(disclosure);
        return list(FilterCriteria.within(ReportFilter.DISCLOSURE, disclosure), filter, page);
    }

    /** 410 with its note where a report was retracted. */
    @Override
    protected HttpProblem missing(String id) {
        return reports.tombstone(id).map(Problems::retracted).orElseGet(() -> super.missing(id));
    }

    @Override
    protected List<ReportView> views(List<Report> page) {
        reports.fetchPublishers(page);
        Map<String, List<Disclosure>> wholes = reports.disclosures(page);
        return page.stream()
                .map(report -> new ReportView(
                        report.id(),
                        report.title(),
                        Reference.href("reports", report.id()),
                        report.publishedOn(),
                        report.publishers().stream()
                                .map(publisher -> Reference.to("sources", publisher.id(), publisher.name()))
                                .toList(),
                        wholes.getOrDefault(report.id(), List.of()).stream()
                                .map(whole -> Reference.to("disclosures", whole.id(), whole.title()))
                                .toList(),
                        report.language(),
                        report.kind(),
                        labels.of(report.kind()),
                        report.url(),
                        report.archivedUrl(),
                        report.publication().state(),
                        report.publication().embargoAt(clock.instant())))
                .toList();
    }
}
