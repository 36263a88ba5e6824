package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.disclosures.access.Publication;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.Change;
import org.disclosures.history.PublicEvents;
import org.disclosures.history.Recorded;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicEventType;
import org.disclosures.vocabulary.PublicationState;
import org.hibernate.Session;

/**
 * Keeps the moments at which reports and claims become public correct, and announces them: a claim is public when it and its
 * report are published and no embargo of either runs. Nothing has to happen at the moment itself.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publishing {

    private static final String CLAIMS = "claims";
    private static final String REPORTS = "reports";

    private final Session session;
    private final PublicEvents events;

    Publishing(Session session, PublicEvents events) {
        this.session = session;
        this.events = events;
    }

    /** The claims of a report, in its order. */
    List<Claim> claims(Report report) {
        return session.createSelectionQuery("from Claim c where c.reportId = :report order by c.position", Claim.class)
                .setParameter("report", report.id())
                .getResultList();
    }

    /** Announces a new report that came published. */
    public void publish(Report report, Change change) {
        publish(REPORTS, report.id(), PublicEventType.REPORT_PUBLISHED, report.publication(), change);
    }

    /** Announces a new claim that came published. */
    public void publish(Claim claim, Change change) {
        publish(CLAIMS, claim.id().toString(), PublicEventType.CLAIM_PUBLISHED, claim.publication(), change);
    }

    // A claim that was public in another place is public here from now on.
    private void publish(String collection, String id, PublicEventType type, Publication now, Change change) {
        if (now.state() == PublicationState.PUBLISHED && now.publicFrom() != null) {
            events.announce(
                    type,
                    collection,
                    id,
                    now.revision(),
                    now.wasPublic(change.moment()) ? change.moment() : now.publicFrom());
        }
    }

    /** Sets the publication of a report, and with it the moments from which its claims are public. */
    public void move(Report report, Publication to, Change change) {
        Instant before = report.publication().publicFrom();
        report.move(to.opened(to, change.moment()));
        change.wrote(Recorded.REPORT, report.id());
        announce(REPORTS, report.id(), PublicEventType.REPORT_PUBLISHED, before, report.publication(), change);
        for (Claim claim : claims(report)) {
            if (!claim.publication().wasPublic(change.moment())
                    && !claim.publication().equals(opened(claim, change.moment()))) {
                move(claim, claim.publication(), change);
            }
        }
    }

    /** Sets the publication of a claim. */
    public void move(Claim claim, Publication to, Change change) {
        Instant before = claim.publication().publicFrom();
        claim.move(to.opened(claim.report().publication(), change.moment()));
        change.wrote(Recorded.CLAIM, claim.id());
        announce(CLAIMS, claim.id().toString(), PublicEventType.CLAIM_PUBLISHED, before, claim.publication(), change);
    }

    /** Corrects a public record: publishes its next revision. */
    public void correct(Report report, String note, Change change) {
        report.move(report.publication().corrected(note));
        events.announce(
                PublicEventType.REPORT_CORRECTED,
                REPORTS,
                report.id(),
                report.publication().revision(),
                change.moment());
    }

    /** Corrects a public record: publishes its next revision. */
    public void correct(Claim claim, String note, Change change) {
        claim.move(claim.publication().corrected(note));
        events.announce(
                PublicEventType.CLAIM_CORRECTED,
                CLAIMS,
                claim.id().toString(),
                claim.publication().revision(),
                change.moment());
    }

    /**
     * Replaces a public report and its public claims by tombstones. Claims that were not public yet become drafts.
     *
     * @return the claims that became drafts
     */
    List<Claim> retract(Report report, String note, Change change) {
        report.move(report.publication().retracted(note));
        change.wrote(Recorded.REPORT, report.id());
        events.announce(
                PublicEventType.REPORT_RETRACTED,
                REPORTS,
                report.id(),
                report.publication().revision(),
                change.moment());
        Map<Boolean, List<Claim>> published = claims(report).stream()
                .filter(claim -> claim.publication().state() == PublicationState.PUBLISHED)
                .collect(Collectors.partitioningBy(claim -> claim.publication().wasPublic(change.moment())));
        published.get(true).forEach(claim -> retracted(claim, change));
        published
                .get(false)
                .forEach(claim -> move(
                        claim,
                        claim.publication()
                                .moved(
                                        PublicationState.DRAFT,
                                        claim.publication().embargoUntil()),
                        change));
        return published.get(false);
    }

    /** Replaces a public claim by a tombstone. */
    void retract(Claim claim, String note, Change change) {
        claim.move(claim.publication().retracted(note));
        change.wrote(Recorded.CLAIM, claim.id());
        retracted(claim, change);
    }

    private void retracted(Claim claim, Change change) {
        events.announce(
                PublicEventType.CLAIM_RETRACTED,
                CLAIMS,
                claim.id().toString(),
                claim.publication().revision(),
                change.moment());
    }

    private static Publication opened(Claim claim, Instant moment) {
        return claim.publication().opened(claim.report().publication(), moment);
    }

    private void announce(
            String collection, String id, PublicEventType type, Instant before, Publication now, Change change) {
        if (Objects.equals(before, now.publicFrom())) {
            return;
        }
        if (before != null) {
            events.withdraw(collection, id);
        }
        if (now.publicFrom() != null) {
            events.announce(type, collection, id, now.revision(), now.publicFrom());
        }
    }
}
