package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/**
 * The outbox of public events. Writers announce events in the transaction of their change, so that neither exists without the other;
 * consumers take events once they are due.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicEvents {

    private final Session session;
    private final Clock clock;

    PublicEvents(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Records an event. Events are numbered under the lock of {@link Revisions#lock()}, and so in the order in which their
     * transactions end. An event that is due takes its place among the public changes at once, any other when it falls due; see
     * {@link Revisions#current()}.
     *
     * @param collection the collection, as in addresses
     * @param revision the resulting revision
     * @param dueAt moment at which it becomes public; in the future while an embargo runs
     */
    public void announce(PublicEventType type, String collection, String id, int revision, Instant dueAt) {
        announce(type, collection, id, revision, dueAt, null);
    }

    /**
     * Records that another claim changes the public view of a claim.
     *
     * @param cause id of the other claim; when its publication moves, an event not yet due is taken back
     */
    void announceAffected(PublicEventType type, UUID claim, int revision, Instant dueAt, UUID cause) {
        announce(type, RecordKinds.CLAIM.collection(), claim.toString(), revision, dueAt, cause);
    }

    private void announce(PublicEventType type, String collection, String id, int revision, Instant dueAt, UUID cause) {
        DatasetRevision row = lock();
        Instant due = dueAt.truncatedTo(ChronoUnit.MICROS);
        PublicEvent event = new PublicEvent(
                type,
                PublicCollection.of(collection),
                id,
                revision,
                due,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                cause);
        if (row.regards(due)) {
            event.number(row.nextChange());
        }
        session.persist(event);
    }

    /**
     * Records that a public record without revisions of its own was changed. The event carries the revision of the dataset, which the end
     * of the change raises.
     */
    public void announceChange(RecordKind kind, String id, Instant moment) {
        announce(PublicEventType.THING_CHANGED, kind.collection(), id, Math.toIntExact(lock().revision() + 1), moment);
    }

    /** Takes back the events of one subject that are not due yet: its embargo was moved, or it is not to be published. */
    public void withdraw(String collection, String id) {
        lock();
        session.createMutationQuery("delete from PublicEvent e where e.collection = :collection and e.subject = :id"
                        + " and e.changeNumber is null and not e.handedOn")
                .setParameter("collection", PublicCollection.of(collection))
                .setParameter("id", id)
                .executeUpdate();
    }

    private DatasetRevision lock() {
        return session.find(DatasetRevision.class, DatasetRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** True if an event is due and not taken yet. */
    public boolean isAnyDue() {
        return !session.createSelectionQuery(
                        "select 1 from PublicEvent e where not e.handedOn and e.dueAt <= :now", Integer.class)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Takes the next events that are due and not taken yet, and marks them as taken. Order holds as long as there is one taker at a time.
     *
     * @return the events, in order for each subject
     */
    public List<PublicEventView> takeDue(int most) {
        return session
                .createSelectionQuery(
                        "from PublicEvent e where not e.handedOn and e.dueAt <= :now order by e.dueAt, e.number",
                        PublicEvent.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .peek(PublicEvent::handOn)
                .map(PublicEvent::view)
                .toList();
    }

    /**
     * Events taken before, in order.
     *
     * @param from the first number
     * @param since earliest moment at which they became public; null for any
     */
    public List<PublicEventView> taken(long from, Instant since, int most) {
        QueryConditions conditions = new QueryConditions()
                .and("e.handedOn")
                .and("e.number >= ?", from)
                .andIf("e.dueAt >= ?", since);
        return conditions
                .bind(session.createSelectionQuery(
                        "from PublicEvent e where " + conditions.hql() + " order by e.number", PublicEvent.class))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PublicEvent::view)
                .toList();
    }
}
