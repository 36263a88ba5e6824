package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;
import org.hibernate.Session;

/** Determines the past visibility of records, from the versions of reports and claims and the times at which they were public. */
@ApplicationScoped
class PastVisibility {

    private static final String CLAIMS = "claim_period p where p.shown_from <= :now";
    private static final String SHOWN_CLAIMS = CLAIMS + " and p.shown";
    private static final String SHOWN_REPORTS = "report_period p where p.shown_from <= :now and p.shown";

    private final Session session;
    private final Clock clock;

    PastVisibility(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** True if a record of this kind was ever public. */
    boolean had(RecordKind kind, String id) {
        if (kind == RecordKinds.CLAIM) {
            return found(CLAIMS + " and p.claim_id = :id", UUID.fromString(id));
        }
        if (kind == RecordKinds.REPORT) {
            return found("report_period p where p.shown_from <= :now and p.report_id = :id", id);
        }
        return (kind == RecordKinds.TARGET
                        && found(SHOWN_CLAIMS + " and p.statement like :id", "%{target:" + id + "}%"))
                || RecordKinds.referencesTo(kind)
                        .filter(RecordReference::isToAnotherKind)
                        .anyMatch(reference -> found(shown(reference), id));
    }

    // The rows that refer to the record with the id while they were public.
    private static String shown(RecordReference reference) {
        String version = reference.table().name() + "_version v where v." + reference.column() + " = :id and ";
        if (reference.from().isPublishable()) {
            return isBeside(reference)
                    ? version + shownRecord(reference, "v", "")
                    : shownRecords(reference) + " and p." + reference.column() + " = :id";
        }
        String owner = "v." + reference.table().owner();
        return version
                + RecordKinds.referencesTo(reference.from())
                        .filter(other -> other.from().isPublishable())
                        .map(other -> "exists (select 1 from " + shownWith(other, owner) + ")")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    // The claims and reports that refer to the record of a version while both were public.
    private static String shownWith(RecordReference reference, String id) {
        return isBeside(reference)
                ? reference.table().name() + "_version a where a." + reference.column() + " = " + id + " and "
                        + shownRecord(reference, "a", " and " + during("v"))
                : shownRecords(reference) + " and p." + reference.column() + " = " + id + " and " + during("v");
    }

    // True if a table of its own holds the reference, and not that of the record.
    private static boolean isBeside(RecordReference reference) {
        return reference.owner() != null || reference.several();
    }

    private static String shownRecords(RecordReference reference) {
        return reference.from() == RecordKinds.REPORT ? SHOWN_REPORTS : SHOWN_CLAIMS;
    }

    // A version of a row of a report or claim while that was public.
    private static String shownRecord(RecordReference reference, String alias, String also) {
        return "exists (select 1 from " + shownRecords(reference) + " and p."
                + (reference.from() == RecordKinds.REPORT ? "report_id" : "claim_id") + " = " + alias + "."
                + reference.table().owner() + " and " + during(alias) + also + ")";
    }

    private static String during(String alias) {
        return alias + ".valid_from < p.shown_to and p.shown_from < " + alias + ".valid_to";
    }

    private boolean found(String rows, Object id) {
        List<?> some = session.createNativeQuery("select 1 as present from " + rows, Object.class)
                .addScalar("present", Integer.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList();
        return !some.isEmpty();
    }
}
