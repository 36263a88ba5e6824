package org.disclosures.editorial.change;

import java.time.Instant;
import org.disclosures.access.Publication;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.PublicationEntry;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicationState;

/** The initial publication of new reports and claims, as their entries state it. */
public final class InitialPublication {

    private InitialPublication() {}

    /** The publication of a new report; contradictions in the entry are noted as errors. */
    static Publication of(ReportEntry entry, DatasetChange change) {
        PublicationEntry its = entry.publication();
        Publication told = new Publication(
                entry.state(),
                change.embargo(entry, its.embargoUntil()),
                change.text(entry, "note", its.note(), () -> new ReportWriter(change).about(entry)));
        return shown(entry, its, told, told, change);
    }

    /** The publication of a new claim, by default that of its report; contradictions in the entry are noted as errors. */
    public static Publication of(ClaimEntry entry, Report report, DatasetChange change) {
        PublicationEntry its = entry.publication();
        Publication whole = report.publication();
        PublicationState state = entry.state() == null ? whole.state() : entry.state();
        boolean inherited = entry.state() == null && state == PublicationState.RETRACTED && its.note() == null;
        String note = inherited ? whole.note() : its.note();
        checkNote(entry, state, note, change);
        Publication told = new Publication(
                state,
                change.embargo(entry, its.embargoUntil()),
                change.text(entry, "note", note, () -> new ClaimWriter(change).about(report.id(), entry)));
        return shown(entry, its, told, whole, change);
    }

    /** Notes a note that does not go with the state of a claim. */
    public static void checkNote(ClaimEntry entry, PublicationState state, String note, DatasetChange change) {
        if ((state == PublicationState.RETRACTED) != (note != null && !note.isBlank())) {
            change.fault(
                    entry,
                    "note",
                    "A note is required with the state `retracted` and not allowed otherwise; add or remove it.");
        }
    }

    private static Publication shown(
            Object entry, PublicationEntry its, Publication told, Publication whole, DatasetChange change) {
        Publication opened = told.opened(whole, change.moment());
        if (its.publicFrom() == null || its.revision() == null) {
            return opened;
        }
        String misfit = misfit(told, whole, opened, its.publicFrom(), change.moment());
        if (misfit != null) {
            change.fault(entry, "publicFrom", misfit);
        }
        return new Publication(
                told.state(),
                told.embargoUntil(),
                told.note(),
                its.publicFrom(),
                its.revision(),
                change.text(entry, "correctionNote", its.correctionNote()));
    }

    private static String misfit(
            Publication told, Publication whole, Publication opened, Instant publicFrom, Instant moment) {
        if (opened.publicFrom() == null) {
            return "`publicFrom` is allowed only for a published record, and for a claim only if its report is "
                    + "published, too; remove it.";
        }
        if (publicFrom.isBefore(DatasetChange.FIRST_MOMENT)) {
            return "`publicFrom` is before the year 1900; use a later moment.";
        }
        boolean held = told.embargoAt(moment) != null || whole.embargoAt(moment) != null;
        if (held || publicFrom.isAfter(moment)) {
            return publicFrom.equals(opened.publicFrom())
                    ? null
                    : "`publicFrom` does not fit the embargo of the record or its report; use " + opened.publicFrom()
                            + ".";
        }
        return whole.publicFrom() != null && publicFrom.isBefore(whole.publicFrom())
                ? "`publicFrom` is before that of the report; use the same moment or a later one."
                : null;
    }
}
