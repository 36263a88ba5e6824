package org.disclosures.http.problem;

import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.hibernate.JDBCException;
import org.hibernate.exception.JDBCConnectionException;

/** Distinguishes a database that is away, frozen, full or too slow from an error of the service. */
public final class DatabaseFailures {

    // SQLSTATE classes: 08 connection exception, 40 transaction rollback (a deadlock), 53 insufficient resources (a
    // full disk),
    // 57 operator intervention (a statement cancelled for time, a server shutting down), 58 system error.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    // A standby that was a primary, and errors of H2: of its file (90028, 90031), of a database that is closed, or
    // locked by another
    // process (90007, 90020, 90067, 90098, 90121).
    private static final Set<String> STATES =
            Set.of("25006", "90007", "90020", "90028", "90031", "90067", "90098", "90121");

    private static final int DEEPEST = 30;

    private DatabaseFailures() {}

    /** True if a failure comes from a database that is unavailable at the moment. */
    public static boolean isUnavailable(Throwable thrown) {
        return isUnavailable(thrown, 0);
    }

    // A failed commit is reported by an exception that only suppresses that of the database.
    private static boolean isUnavailable(Throwable thrown, int depth) {
        if (thrown == null || depth == DEEPEST) {
            return false;
        }
        return isOfDatabase(thrown)
                || isUnavailable(thrown.getCause(), depth + 1)
                || Stream.of(thrown.getSuppressed()).anyMatch(suppressed -> isUnavailable(suppressed, depth + 1));
    }

    private static boolean isOfDatabase(Throwable cause) {
        return cause instanceof JDBCConnectionException
                || cause instanceof org.hibernate.QueryTimeoutException
                || cause instanceof QueryTimeoutException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                // H2 cannot write its file, for example because the disk is full.
                || cause instanceof MVStoreException
                || cause instanceof SQLException sql && isUnavailable(sql)
                || cause instanceof JDBCException jdbc && isUnavailable(jdbc.getSQLException());
    }

    // The connection pool reports its own timeout without a state.
    private static boolean isUnavailable(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || STATES.contains(state) || state.length() > 1 && CLASSES.contains(state.substring(0, 2));
    }
}
