package org.disclosures.operations;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Limits the time that PostgreSQL may be silent after receiving a statement, since a frozen database cancels nothing itself. Requests give
 * up sooner than background work.
 */
@ApplicationScoped
public class NetworkTimeouts implements AgroalPoolInterceptor {

    /** Timeout for requests; twice the time limit of a query. */
    static final Duration OF_REQUESTS = Duration.ofSeconds(10);

    private static final Duration OF_JOBS = Duration.ofMinutes(10);

    private final DatabaseProduct database;
    private final Instance<CurrentVertxRequest> current;

    NetworkTimeouts(DatabaseProduct database, Instance<CurrentVertxRequest> current) {
        this.database = database;
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!database.isPostgresql()) {
            return;
        }
        Duration longest = isRequest() ? OF_REQUESTS : OF_JOBS;
        try {
            connection.unwrap(Connection.class).setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        } catch (SQLException closed) {
            throw new IllegalStateException("A connection's network timeout could not be set", closed);
        }
    }

    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && current.get().getCurrent() != null;
    }
}
