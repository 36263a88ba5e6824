package org.disclosures.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.disclosures.http.AsOf;
import org.disclosures.http.cache.CurrentPublicState;
import org.disclosures.http.cache.PublicState;
import org.disclosures.record.RecordTable;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * The revision of the public dataset, which is also the lock that changes take. <p>Nothing runs when an embargo ends. The next reader of
 * the revision, or the next change, finds the events that fell due since the last one: it numbers them and raises the revision once.
 */
@ApplicationScoped
public class Revisions {

    private static final RecordTable TABLE = new RecordTable("dataset_revision", "id");
    private static final String THE_ROW = "from DatasetRevision";

    private final Session session;
    private final VersionTables versions;
    private final ChangeNumbers numbers;
    private final ClockCorrection correction;
    private final RecordMoves moves;
    private final AsOf asOf;
    private final Clock clock;
    private final CurrentPublicState state;
    private final TransactionSynchronizationRegistry transaction;

    /**
     * The public state of the dataset.
     *
     * @param updatedAt moment of its last change; null before the first revision
     * @param changedAt moment of the last change of any record
     * @param due number of events that are due and not numbered
     */
    private record RevisionState(long revision, Instant updatedAt, Instant changedAt, long due) {}

    Revisions(
            Session session,
            VersionTables versions,
            ChangeNumbers numbers,
            ClockCorrection correction,
            RecordMoves moves,
            AsOf asOf,
            Clock clock,
            CurrentPublicState state,
            TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.versions = versions;
        this.numbers = numbers;
        this.correction = correction;
        this.moves = moves;
        this.asOf = asOf;
        this.clock = clock;
        this.state = state;
        this.transaction = transaction;
    }

    /**
     * The revision that is public now. Ended embargoes are taken into account first, in a transaction of its own; within a transaction the
     * result is as that one sees it. While another change runs it is the revision before, even if an embargo ended meanwhile; {@link
     * #state()} tells these cases apart.
     *
     * @return the revision; as of a past moment the one of then, and 0 before there was any
     */
    public RevisionView current() {
        RevisionState found = ask();
        return new RevisionView(found.revision(), found.updatedAt());
    }

    /**
     * The state of the public dataset. It is unique, even across databases: it consists of the revision, the moment at which that was
     * raised, and the number of due events that a running change keeps from being numbered. Transactions as for {@link #current()}.
     */
    PublicState state() {
        RevisionState found = ask();
        return new PublicState(
                found.revision() + "/" + found.updatedAt() + "/" + found.due(),
                found.due() == 0 ? found.updatedAt() : null,
                found.revision());
    }

    /** The word of the {@link #state()}. */
    public String tag() {
        return state().tag();
    }

    /** End of the next embargo after this moment; empty if none runs. */
    @Transactional
    public Optional<Instant> nextLift() {
        return session.createSelectionQuery(
                        "select e.dueAt from PublicEvent e where e.dueAt > :now and e.changeNumber is null order by e.dueAt",
                        Instant.class)
                .setParameter("now", now())
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /**
     * Waits for running changes in all copies of the service, and blocks further ones until the transaction ends. Ended embargoes are taken
     * into account.
     *
     * @return the moment of the change, to the microsecond; later than that of any change before it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant lock() {
        return begin(locked());
    }

    /**
     * {@link #lock()} for a caller who waits for a response: it gives up after the time limit of a query, not only at that of the
     * transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant lockInTime() {
        return begin(row().setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult());
    }

    /** Raises the revision; for changes that the public can see, in their transaction, once they hold the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise() {
        raise(locked());
    }

    /**
     * Reads after ended embargoes were taken into account, in a transaction of its own; within a transaction, as that one sees the data.
     */
    <T> T lifted(Supplier<T> read) {
        if (QuarkusTransaction.isActive()) {
            return read.get();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            lifted();
            return read.get();
        });
    }

    private RevisionState ask() {
        return QuarkusTransaction.isActive()
                ? read()
                : QuarkusTransaction.requiringNew().call(this::lifted);
    }

    private RevisionState lifted() {
        RevisionState found = read();
        boolean late = ClockCorrection.isNeeded(found.changedAt(), now());
        return (found.due() > 0 || late) && lift() ? read() : found;
    }

    // The holder of the lock does the same before the next one gets it, so that readers need not wait.
    private boolean lift() {
        Optional<DatasetRevision> row =
                row().setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED).uniqueResultOptional();
        row.ifPresent(this::begin);
        return row.isPresent();
    }

    private Instant begin(DatasetRevision row) {
        Instant now = now();
        boolean corrected = ClockCorrection.isNeeded(row.changedAt(), now);
        if (corrected) {
            correction.apply(row, now);
        }
        Instant moment = row.change(now);
        if (numbers.give(row, moment) || corrected) {
            raise(row);
        }
        // Also for a change that is not public: an embargo may end before the next.
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The change is not visible to anybody yet.
            }

            @Override
            public void afterCompletion(int status) {
                state.changed();
            }
        });
        return moment;
    }

    private void raise(DatasetRevision row) {
        row.raise();
        session.flush();
        session.doWork(connection -> {
            versions.record(
                    connection,
                    TABLE,
                    new VersionTables.RowIds("integer", List.of(DatasetRevision.ONLY)),
                    row.updatedAt());
            moves.raised(connection, row.revision());
        });
    }

    // Not an entity, which would keep its state from before the wait for the lock; and a single query, since a commit
    // between two would hide events that fell due. In the past nothing falls due.
    private RevisionState read() {
        return session.createSelectionQuery(
                        "select d.revision, d.updatedAt, d.changedAt, (select count(e) from PublicEvent e where e.changeNumber is null and"
                                + " e.dueAt <= :now) from DatasetRevision d",
                        Object[].class)
                .setParameter("now", now())
                .uniqueResultOptional()
                .map(row -> new RevisionState(
                        (long) row[0],
                        (Instant) row[1],
                        (Instant) row[2],
                        asOf.moment().isPresent() ? 0 : (long) row[3]))
                .orElseGet(() -> new RevisionState(0, null, Instant.MIN, 0));
    }

    private SelectionQuery<DatasetRevision> row() {
        return session.createSelectionQuery(THE_ROW, DatasetRevision.class);
    }

    private DatasetRevision locked() {
        return session.find(DatasetRevision.class, DatasetRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    // The precision of moments in the database.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
