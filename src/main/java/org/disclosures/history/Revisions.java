package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/** The revision of the public dataset; also the lock that changes of it are made under. */
@ApplicationScoped
@Transactional
public class Revisions {

    private final Session session;
    private final Clock clock;

    Revisions(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The revision that the current transaction sees. */
    public RevisionView current() {
        DatasetRevision row = session.find(DatasetRevision.class, DatasetRevision.ONLY);
        return new RevisionView(row.revision(), row.updatedAt());
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

    /** Raises the revision; for changes that the public can see, in their transaction, once they hold the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise() {
        locked().raise();
    }

    private DatasetRevision locked() {
        return session.find(DatasetRevision.class, DatasetRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
