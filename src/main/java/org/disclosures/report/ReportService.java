package org.disclosures.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.http.representation.PublicResources;
import org.disclosures.vocabulary.Labels;

/** Reads reports. */
@ApplicationScoped
@Transactional
public class ReportService implements PublicResources {

    private static final Sorting<Report> SORTING = Sorting.bySlug(
            Report.class, "-publishedOn", SortField.of("publishedOn"), SortField.of("title"), SortField.of("kind"));

    private final ReportRepository reports;
    private final Labels labels;
    private final KnownIds knownIds;
    private final Clock clock;

    ReportService(ReportRepository reports, Labels labels, KnownIds knownIds, Clock clock) {
        this.reports = reports;
        this.labels = labels;
        this.knownIds = knownIds;
        this.clock = clock;
    }

    /** A page of reports. */
    public Page<ReportView> list(ReportFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Report> request = page.read(values, SORTING);
        Conditions conditions = reports.conditions();
        filter.apply(conditions, values, knownIds);
        values.faults().throwIfAny();
        return reports.page(conditions, request).map(this::views);
    }

    /** What has this id; 410 with its note if it was retracted, 404 if nothing public has it. */
    public ReportView get(String id) {
        return views(reports.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(
                        () -> reports.tombstone(id).map(Problems::retracted).orElseGet(Problems::notFound));
    }

    @Override
    public String collection() {
        return "reports";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return reports.known(ids);
    }

    @Override
    public Map<String, ReportView> views(Collection<String> ids) {
        return views(reports.findPublic(ids)).stream().collect(Collectors.toMap(ReportView::id, Function.identity()));
    }

    private List<ReportView> views(List<Report> page) {
        reports.fetchPublishers(page);
        return page.stream()
                .map(report -> new ReportView(
                        report.id(),
                        report.title(),
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
