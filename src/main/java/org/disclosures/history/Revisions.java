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
import org.disclosures.http.cache.CurrentState;
import org.disclosures.http.cache.PublicState;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * The revision of the public dataset; also the lock that changes of it are made under.
 *
 * <p>Nothing runs when an embargo ends. Whoever asks for the revision next, or makes the next change, finds what came due since the
 * last one: it gets its numbers among the changes that the public sees, and the revision is raised, once.
 */
@ApplicationScoped
public class Revisions {

    private static final Recorded.Part TABLE = new Recorded.Part("dataset_revision", "id");
    private static final String THE_ROW = "from DatasetRevision";

    private final Session session;
    private final VersionTables versions;
    private final ChangeNumbers numbers;
    private final ClockCorrection correction;
    private final AsOf asOf;
    private final Clock clock;
    private final CurrentState state;
    private final TransactionSynchronizationRegistry transaction;

    /**
     * What the public sees.
     *
     * @param revision the revision
     * @param updatedAt when it was last raised; null before there was one
     * @param changedAt when anything was changed last
     * @param due how many events are due and not numbered
     */
    private record Read(long revision, Instant updatedAt, Instant changedAt, long due) {}

    Revisions(
            Session session,
            VersionTables versions,
            ChangeNumbers numbers,
            ClockCorrection correction,
            AsOf asOf,
            Clock clock,
            CurrentState state,
            TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.versions = versions;
        this.numbers = numbers;
        this.correction = correction;
        this.asOf = asOf;
        this.clock = clock;
        this.state = state;
        this.transaction = transaction;
    }

    /**
     * The revision that the public sees now. Embargoes that ended are regarded first, in a transaction of its own; asked within a
     * transaction it tells what that one sees. While another change is being made it is that of before, also where an embargo
     * ended meanwhile; {@link #state()} tells these apart.
     *
     * @return the revision; as of a moment of the past that of then, and 0 before there was any
     */
    public RevisionView current() {
        Read found = ask();
        return new RevisionView(found.revision(), found.updatedAt());
    }

    /**
     * The state of what the public sees, told from every other, in other databases too, by the revision, when it was raised, and
     * how many changes came due that another change keeps from being numbered. Asked as {@link #current()} is.
     */
    PublicState state() {
        Read found = ask();
        return new PublicState(
                found.revision() + "/" + found.updatedAt() + "/" + found.due(),
                found.due() == 0 ? found.updatedAt() : null);
    }

    /** The word of the {@link #state()}. */
    public String tag() {
        return state().tag();
    }

    /** When the next embargo ends after this moment; empty if none runs. */
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
     * Waits for every other change, in any copy of the service, and holds off further ones until the transaction ends. Embargoes
     * that ended before are regarded.
     *
     * @return the moment of the change, to the microsecond; no other change has the same or a later one before it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant lock() {
        return begin(locked());
    }

    /**
     * The same for someone who waits for an answer: it gives up, as a query that takes too long, and not only when the
     * transaction does.
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

    /** Reads once embargoes that ended were regarded, in a transaction of its own; within one, as that one sees things. */
    <T> T lifted(Supplier<T> read) {
        if (QuarkusTransaction.isActive()) {
            return read.get();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            lifted();
            return read.get();
        });
    }

    private Read ask() {
        return QuarkusTransaction.isActive()
                ? read()
                : QuarkusTransaction.requiringNew().call(this::lifted);
    }

    private Read lifted() {
        Read found = read();
        boolean late = ClockCorrection.isNeeded(found.changedAt(), now());
        return (found.due() > 0 || late) && lift() ? read() : found;
    }

    // Who holds the lock does the same, and has at the latest when the next one gets it: nobody who reads waits.
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
        // Also of a change that the public does not see: an embargo may end before the next.
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nobody sees the change yet.
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
        session.doWork(connection -> versions.record(
                connection, TABLE, new VersionTables.Ids("integer", List.of(DatasetRevision.ONLY)), row.updatedAt()));
    }

    // No entity, which would stay as it was read before the lock is waited for; and one query, since a commit between
    // two
    // would hide what came due. Nothing comes due in the past.
    private Read read() {
        return session.createSelectionQuery(
                        "select d.revision, d.updatedAt, d.changedAt, (select count(e) from PublicEvent e where e.changeNumber is null and"
                                + " e.dueAt <= :now) from DatasetRevision d",
                        Object[].class)
                .setParameter("now", now())
                .uniqueResultOptional()
                .map(row -> new Read(
                        (long) row[0],
                        (Instant) row[1],
                        (Instant) row[2],
                        asOf.moment().isPresent() ? 0 : (long) row[3]))
                .orElseGet(() -> new Read(0, null, Instant.MIN, 0));
    }

    private SelectionQuery<DatasetRevision> row() {
        return session.createSelectionQuery(THE_ROW, DatasetRevision.class);
    }

    private DatasetRevision locked() {
        return session.find(DatasetRevision.class, DatasetRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    // What the database keeps of a moment.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
