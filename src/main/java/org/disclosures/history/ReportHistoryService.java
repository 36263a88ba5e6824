package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.disclosures.http.AsOf;
import org.disclosures.vocabulary.TermLabels;
import org.hibernate.Session;

/** Reads the publication history of reports. */
@ApplicationScoped
public class ReportHistoryService extends HistoryService<ReportChange, String, ReportRevisionView> {

    ReportHistoryService(Session session, AsOf asOf, Clock clock, TermLabels labels) {
        super(session, asOf, clock, labels, ReportChange.class, "report");
    }

    @Override
    protected List<ReportRevisionView> views(String id, List<ReportChange> page) {
        return page.stream()
                .map(change -> new ReportRevisionView(
                        wording(change), href(id, change), change.shows() ? change.title() : null))
                .toList();
    }
}
