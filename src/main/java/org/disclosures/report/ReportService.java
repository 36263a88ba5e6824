package org.disclosures.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.disclosures.access.PublicService;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.FullText;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.Labels;

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
    private final Labels labels;
    private final KnownIds knownIds;
    private final Clock clock;

    ReportService(ReportRepository reports, Labels labels, KnownIds knownIds, Clock clock, FullText fullText) {
        super(reports, SORTING, ReportView::id, fullText);
        this.reports = reports;
        this.labels = labels;
        this.knownIds = knownIds;
        this.clock = clock;
    }

    /** A page of reports. */
    public Page<ReportView> list(ReportFilter filter, TextPageParameters page) {
        return list(page, (conditions, values) -> filter.apply(conditions, values, knownIds));
    }

    /** Conditions that the reports meet which a filter and words find, as {@link PublicService#meeting} makes them. */
    public Supplier<Conditions> meeting(ReportFilter filter, List<String> q, Values values) {
        return meeting(q, values, (conditions, read) -> filter.apply(conditions, read, knownIds));
    }

    @Override
    public String collection() {
        return "reports";
    }

    /** 410 with its note where a report was retracted. */
    @Override
    protected HttpProblem missing(String id) {
        return reports.tombstone(id).map(Problems::retracted).orElseGet(() -> super.missing(id));
    }

    @Override
    protected List<ReportView> views(List<Report> page) {
        reports.fetchPublishers(page);
        return page.stream()
                .map(report -> new ReportView(
                        report.id(),
                        report.title(),
                        Reference.href("reports", report.id()),
                        report.publishedOn(),
                        Reference.to(
                                "sources",
                                report.publisher().id(),
                                report.publisher().name()),
                        report.language(),
                        report.url(),
                        report.archivedUrl(),
                        report.kind(),
                        labels.of(report.kind()),
                        report.publication().state(),
                        report.publication().embargoAt(clock.instant())))
                .toList();
    }
}
