package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/**
 * Maps failures without a mapper of their own: to 503 with {@code Retry-After} if the database is away or too slow, whatever the failure is
 * wrapped in, otherwise to 500.
 */
@Provider
@Priority(Priorities.USER - 1_000)
public class DatabaseProblems extends ExceptionMapperBase<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    // Logging happens where all problems of resources are logged.
    @Override
    protected HttpProblem toProblem(RuntimeException exception) {
        return problem(exception);
    }

    /** The problem of a failure beside the resources, which is logged: in one line where the database is unavailable. */
    static HttpProblem of(Throwable failure) {
        if (DatabaseFailures.isUnavailable(failure)) {
            LOG.warnf("The database is unavailable: %s", failure.getMessage());
        } else {
            LOG.error("A request failed", failure);
        }
        return problem(failure);
    }

    /** The problem for a failure that no other mapper handles. */
    static HttpProblem problem(Throwable failure) {
        if (DatabaseFailures.isUnavailable(failure)) {
            return Problems.unavailable(StableProblems.detail(ProblemType.UNAVAILABLE));
        }
        return ProblemType.INTERNAL_ERROR
                .with(StableProblems.detail(ProblemType.INTERNAL_ERROR))
                .build();
    }
}
