package org.disclosures.http.format;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import org.disclosures.http.AsOf;
import org.disclosures.http.limit.FileShares;
import org.disclosures.http.page.ListRows;
import org.hibernate.Session;

/** Reads more than pages from one state of the database, for as long as that takes to send, up to half an hour; not too many at a time. */
@ApplicationScoped
public class DatabaseSnapshot {

    private static final int LONGEST_SECONDS = 1_800;

    private final Session session;
    private final AsOf asOf;
    private final FileShares shares;

    @Inject
    DatabaseSnapshot(Session session, AsOf asOf, FileShares shares) {
        this.session = session;
        this.asOf = asOf;
        this.shares = shares;
    }

    /** For client proxies. */
    protected DatabaseSnapshot() {
        this(null, null, null);
    }

    /** The work done while the state is fixed. */
    public interface SnapshotReading {

        /** Reads and sends. */
        void run() throws IOException;
    }

    /** Reads in one transaction; a problem, 503, where as many as may are read already, by all or by the caller. */
    public void read(SnapshotReading reading) throws IOException {
        try (FileShares.FileShare share = shares.take()) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                try {
                    reading.run();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Holds the state where rows are read from the database; those that are not hold their own, and need no connection. */
    void hold(ListRows<?> rows) {
        if (rows.isStored()) {
            hold();
        }
    }

    /** Fixes the state before anything is read, so that a change meanwhile does not show in some rows only. */
    public void hold() {
        // The past does not change.
        if (asOf.moment().isEmpty()) {
            session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
        }
        session.setDefaultReadOnly(true);
    }
}
