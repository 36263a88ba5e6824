package org.disclosures.scale;

import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.disclosures.vocabulary.PublicationState;

/** Public events of reports and claims, added in order. */
final class EventRows {

    private long last;
    private long lastChange;

    /** Adds the past and future public events of a report. */
    void add(RowBatch rows, InventedReport report) {
        add(rows, PublicCollection.REPORTS, report.id(), report.standing());
    }

    /** Adds the past and future public events of a claim. */
    void add(RowBatch rows, String claim, PublicationStanding standing) {
        add(rows, PublicCollection.CLAIMS, claim, standing);
    }

    /** The number of events that are public so far. */
    long changes() {
        return lastChange;
    }

    private void add(RowBatch rows, PublicCollection collection, String subject, PublicationStanding standing) {
        if (standing.publicFrom() == null) {
            return;
        }
        event(rows, collection, "PUBLISHED", subject, 1, standing);
        if (standing.revision() > 1) {
            event(rows, collection, "CORRECTED", subject, standing.revision(), standing);
        }
        if (standing.state() == PublicationState.RETRACTED) {
            event(rows, collection, "RETRACTED", subject, standing.revision(), standing);
        }
    }

    private void event(
            RowBatch rows,
            PublicCollection collection,
            String what,
            String subject,
            int revision,
            PublicationStanding standing) {
        String type = (collection == PublicCollection.CLAIMS ? "CLAIM_" : "REPORT_") + what;
        rows.add(
                FilledTable.PUBLIC_EVENT,
                ++last,
                PublicEventType.valueOf(type).name(),
                collection.name(),
                subject,
                revision,
                standing.publicFrom(),
                PublicationStanding.LOADED,
                standing.isSeen(),
                standing.isSeen() ? ++lastChange : null);
    }
}
