package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;

/**
 * Distinguishes a truncated or malformed body (400, even if nobody is left to read it) from the service's own read or write errors (500).
 */
@Provider
@Priority(Priorities.USER - 1_000)
public class IncompleteRequests extends ExceptionMapperBase<IOException> {

    @Override
    protected HttpProblem toProblem(IOException exception) {
        return isOfTheConnection(exception)
                ? ProblemType.BAD_REQUEST
                        .with(
                                "The request ended before its body was complete, or the body is malformed; send it again.")
                        .build()
                : DatabaseProblems.problem(exception);
    }

    private static boolean isOfTheConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException
                    || cause instanceof HttpClosedException
                    || cause instanceof StreamResetException
                    || cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }
}
