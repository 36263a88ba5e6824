package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.disclosures.http.cache.CurrentState;
import org.hibernate.Session;

/** The revision of the public dataset; also the lock that changes of it are made under. */
@ApplicationScoped
@Transactional
public class Revisions {

    private static final Recorded.Part TABLE = new Recorded.Part("dataset_revision", "id");

    private final Session session;
    private final VersionTables versions;
    private final Clock clock;
    private final CurrentState state;
    private final TransactionSynchronizationRegistry transaction;

    Revisions(
            Session session,
            VersionTables versions,
            Clock clock,
            CurrentState state,
            TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.versions = versions;
        this.clock = clock;
        this.state = state;
        this.transaction = transaction;
    }

    /** The revision that the current transaction sees; 0 as of a moment before there was any. */
    public RevisionView current() {
        DatasetRevision row = session.find(DatasetRevision.class, DatasetRevision.ONLY);
        return row == null ? new RevisionView(0, null) : new RevisionView(row.revision(), row.updatedAt());
    }

    /**
     * Waits for every other change, in any copy of the service, and holds off further ones until the transaction ends.
     *
     * @return the moment of the change, to the microsecond; no other change has the same or a later one before it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant lock() {
        return locked().change(clock.instant());
    }

    /**
     * The same for someone who waits for an answer: it gives up, as a query that takes too long, and not only when the
     * transaction does.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant lockInTime() {
        return session.createSelectionQuery("from DatasetRevision", DatasetRevision.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult()
                .change(clock.instant());
    }

    /** Raises the revision; for changes that the public can see, in their transaction, once they hold the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise() {
        DatasetRevision row = locked();
        row.raise();
        session.flush();
        session.doWork(connection -> versions.record(
                connection, TABLE, new VersionTables.Ids("integer", List.of(DatasetRevision.ONLY)), row.updatedAt()));
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
    }

    private DatasetRevision locked() {
        return session.find(DatasetRevision.class, DatasetRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
