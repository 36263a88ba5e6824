package org.disclosures.report;

import org.disclosures.access.Visibility;
import org.disclosures.record.RecordKind;

/** Reports. */
public final class ReportRecordKind extends RecordKind {

    public ReportRecordKind() {
        super("reports", "report", Report.class, ReportView.class);
        orderedBy("publishedOn");
        orderedByName("title", "titleOrder");
        orderedBy("kind", "changedAt");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.report(alias);
    }
}
