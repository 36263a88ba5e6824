package org.disclosures.history;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.disclosures.http.AsOf;
import org.disclosures.operations.DatabaseProduct;
import org.jboss.logging.Logger;

/**
 * Provides connections that read the tables as of the moment of a request: the schema {@code as_of}, whose views have the names of the
 * tables, comes first in their search path. A connection returns to the present before it returns to the pool; if that fails it is closed,
 * so that no request ever gets a connection set to another time.
 */
@ApplicationScoped
public class AsOfConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(AsOfConnections.class);

    private final AsOf asOf;
    private final AsOfSessions travel;
    private final Map<Connection, String> away = Collections.synchronizedMap(new WeakHashMap<>());

    AsOfConnections(AsOf asOf, DatabaseProduct database) {
        this.asOf = asOf;
        this.travel = AsOfSessions.on(database);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Optional<Instant> moment = asOf.moment();
        try {
            comeBack(connection);
            if (moment.isPresent()) {
                String home = travel.home(connection);
                away.put(raw(connection), home);
                travel.go(connection, home, moment.get());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("A connection could not be set to the requested moment", failed);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            comeBack(connection);
        } catch (SQLException failed) {
            LOG.warnf("A connection could not be reset to the present state and is closed: %s", failed.getMessage());
            close(connection);
        }
    }

    private void comeBack(Connection connection) throws SQLException {
        Connection raw = raw(connection);
        String home = away.get(raw);
        if (home != null) {
            travel.comeBack(connection, home);
            away.remove(raw);
        }
    }

    // The pool notices that it is closed before handing it out again.
    private static void close(Connection connection) {
        try {
            raw(connection).close();
        } catch (SQLException closed) {
            LOG.debug("The connection is closed", closed);
        }
    }

    private static Connection raw(Connection connection) throws SQLException {
        return connection.unwrap(Connection.class);
    }
}
