package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import org.hibernate.JDBCException;
import org.hibernate.QueryTimeoutException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;

/** Tells a database that is away or too slow (503, with {@code Retry-After}) from a fault of the service (500). */
@Provider
public class DatabaseProblems extends ExceptionMapperBase<PersistenceException> {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    @Override
    protected HttpProblem toProblem(PersistenceException exception) {
        if (unavailable(exception)) {
            LOG.warnf("The database is unavailable: %s", exception.getMessage());
            LOG.debug("The database is unavailable", exception);
            return Problems.unavailable("The database cannot be reached or did not answer in time.");
        }
        LOG.error("A query failed", exception);
        return ProblemType.INTERNAL_ERROR.with("The service failed to answer.").build();
    }

    private static boolean unavailable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof jakarta.persistence.QueryTimeoutException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLTimeoutException) {
                return true;
            }
            if (cause instanceof SQLException sql && unavailable(sql)) {
                return true;
            }
            if (cause instanceof JDBCException jdbc && unavailable(jdbc.getSQLException())) {
                return true;
            }
        }
        return false;
    }

    // SQLSTATE classes: 08 connection exception, 40 transaction rollback (a deadlock), 53 insufficient resources, 57
    // operator intervention (a statement
    // cancelled for time, a server shutting down); the connection pool reports its own time-out without a state.
    private static boolean unavailable(SQLException sql) {
        String state = sql.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
