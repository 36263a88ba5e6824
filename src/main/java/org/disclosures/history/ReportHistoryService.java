package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.disclosures.http.AsOf;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.vocabulary.Labels;
import org.hibernate.Session;

/** Reads the publication history of reports. */
@ApplicationScoped
public class ReportHistoryService extends HistoryService<ReportChange, String, ReportRevisionView> {

    private final Labels labels;

    ReportHistoryService(Session session, AsOf asOf, Clock clock, Labels labels) {
        super(session, asOf, clock, ReportChange.class, "report");
        this.labels = labels;
    }

    /** A page of a report's public changes; 404 if neither the report nor its tombstone is public. */
    @Override
    public Page<ReportRevisionView> list(String id, PageParameters page) {
        return super.list(id, page);
    }

    /** Lets the rest of the request read as of the moment at which a revision was first public, if one is given. */
    @Override
    public void goTo(String id, List<String> revision) {
        super.goTo(id, revision);
    }

    @Override
    protected List<ReportRevisionView> views(String id, List<ReportChange> page) {
        return page.stream()
                .map(change -> new ReportRevisionView(
                        change.revision(),
                        change.kind(),
                        labels.of(change.kind()),
                        change.at(),
                        change.publicNote(),
                        change.shows() ? Reference.list("reports/" + id, "revision", "" + change.revision()) : null,
                        change.shows() ? change.title() : null))
                .toList();
    }
}
