package org.disclosures.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.disclosure.Disclosure;
import org.disclosures.http.page.QueryConditions;

/** Reports. */
@ApplicationScoped
class ReportRepository extends PublicRepository<Report, String> {

    private final Visibility visibility;

    ReportRepository(Visibility visibility) {
        super(Report.class, visibility, visibility::report);
        this.visibility = visibility;
    }

    /** Loads the publishers of reports at hand: one query. */
    void fetchPublishers(List<Report> page) {
        ofPage("from Report r left join fetch r.publishers where r in :page", Report.class, page)
                .getResultList();
    }

    /** The disclosures that reports at hand belong to, by the reports’ ids: one query. A disclosure is visible with its report. */
    Map<String, List<Disclosure>> disclosures(List<Report> page) {
        return ofPage(
                        "select r.id, disclosure from Report r join r.disclosures disclosure where r in :page"
                                + " order by disclosure.titleOrder, disclosure.id",
                        Object[].class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Disclosure) row[1], Collectors.toList())));
    }

    /** The public note of a report that was public and was retracted. */
    Optional<String> tombstone(String id) {
        QueryConditions conditions =
                visibility.conditions().and(visibility.retractedReport("e")).and("e.id = ?", id);
        return conditions
                .bind(getSession()
                        .createSelectionQuery("select e from Report e where " + conditions.hql(), Report.class))
                .uniqueResultOptional()
                .map(report -> report.publication().note());
    }
}
