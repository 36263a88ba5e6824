package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.history.PublicEvents;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
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
public class PublicationMoments {

    private final Session session;
    private final PublicEvents events;

    PublicationMoments(Session session, PublicEvents events) {
        this.session = session;
        this.events = events;
    }

    /** The claims of a report, in its order. */
    List<Claim> claims(Report report) {
        return session.createSelectionQuery("from Claim c where c.reportId = :report order by c.position", Claim.class)
                .setParameter("report", report.id())
                .getResultList();
    }

    /**
     * Announces a new record that came published. A claim that was public in another place is public here from now on.
     */
    public void publish(Publishable item, DatasetChange change) {
        Publication now = item.publication();
        if (now.state() == PublicationState.PUBLISHED && now.publicFrom() != null) {
            announce(item, Announced::published, now.wasPublic(change.moment()) ? change.moment() : now.publicFrom());
        }
    }

    /** Sets the publication of a record, and for a report the moments from which its claims are public. */
    public void move(Publishable item, Publication to, DatasetChange change) {
        Instant before = item.publication().publicFrom();
        item.move(opened(item, to, change));
        wrote(item, change);
        announce(item, before);
        if (item instanceof Report report) {
            claims(report).stream()
                    .filter(claim -> !claim.publication().wasPublic(change.moment()))
                    .filter(claim -> !claim.publication().equals(opened(claim, claim.publication(), change)))
                    .forEach(claim -> move(claim, claim.publication(), change));
        }
    }

    /** Corrects a public record: publishes its next revision. */
    public void correct(Publishable item, String note, DatasetChange change) {
        item.move(item.publication().corrected(note));
        announce(item, Announced::corrected, change.moment());
    }

    /**
     * Replaces a public record by a tombstone, and a report’s public claims, too. Its claims that were not public yet become drafts.
     *
     * @return the claims that became drafts
     */
    List<Claim> retract(Publishable item, String note, DatasetChange change) {
        item.move(item.publication().retracted(note));
        wrote(item, change);
        announce(item, Announced::retracted, change.moment());
        if (!(item instanceof Report report)) {
            return List.of();
        }
        Map<Boolean, List<Claim>> published = claims(report).stream()
                .filter(claim -> claim.publication().state() == PublicationState.PUBLISHED)
                .collect(Collectors.partitioningBy(claim -> claim.publication().wasPublic(change.moment())));
        published.get(true).forEach(claim -> announce(claim, Announced::retracted, change.moment()));
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

    private static void wrote(Publishable item, DatasetChange change) {
        change.wrote(Announced.of(item).kind(), item.id());
    }

    private static Publication opened(Publishable item, Publication to, DatasetChange change) {
        return to.opened(item instanceof Claim claim ? claim.report().publication() : to, change.moment());
    }

    private void announce(Publishable item, Instant before) {
        Publication now = item.publication();
        if (Objects.equals(before, now.publicFrom())) {
            return;
        }
        if (before != null) {
            events.withdraw(Announced.of(item).kind().collection(), item.id().toString());
        }
        if (now.publicFrom() != null) {
            announce(item, Announced::published, now.publicFrom());
        }
    }

    private void announce(Publishable item, Function<Announced, PublicEventType> type, Instant at) {
        Announced announced = Announced.of(item);
        events.announce(
                type.apply(announced),
                announced.kind().collection(),
                item.id().toString(),
                item.publication().revision(),
                at);
    }

    /** The public events of a kind. */
    private record Announced(
            RecordKind kind, PublicEventType published, PublicEventType corrected, PublicEventType retracted) {

        private static final Announced REPORT = new Announced(
                RecordKinds.REPORT,
                PublicEventType.REPORT_PUBLISHED,
                PublicEventType.REPORT_CORRECTED,
                PublicEventType.REPORT_RETRACTED);
        private static final Announced CLAIM = new Announced(
                RecordKinds.CLAIM,
                PublicEventType.CLAIM_PUBLISHED,
                PublicEventType.CLAIM_CORRECTED,
                PublicEventType.CLAIM_RETRACTED);

        static Announced of(Publishable item) {
            return item instanceof Report ? REPORT : CLAIM;
        }
    }
}
