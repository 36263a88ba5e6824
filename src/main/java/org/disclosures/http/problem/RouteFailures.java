package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

/**
 * Ends requests that fail before any resource is reached, or beside one, with a problem: tokens that cannot be
 * looked up since the database is away, above all.
 */
@ApplicationScoped
class RouteFailures {

    // After handlers for specific failures, before the framework's handling of unknown ones.
    private static final int LATE = Integer.MAX_VALUE - 1_000;
    private static final int ERROR = 400;

    void register(@Observes Router router) {
        router.route().order(LATE).failureHandler(this::end);
    }

    private void end(RoutingContext request) {
        HttpServerResponse response = request.response();
        Throwable failure = request.failure();
        if (response.ended()
                || response.headWritten()
                || failure instanceof IOException
                || failure instanceof AuthenticationException
                || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException) {
            request.next();
            return;
        }
        HttpProblem problem = problem(request.statusCode(), failure);
        for (Map.Entry<String, Object> header : problem.getHeaders().entrySet()) {
            response.putHeader(header.getKey(), String.valueOf(header.getValue()));
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ProblemType type = ProblemType.ofStatus(problem.getStatusCode());
        RouteProblems.end(request, type, problem.getStatusCode(), problem.getDetail());
    }

    private static HttpProblem problem(int status, Throwable failure) {
        if (failure instanceof HttpProblem known) {
            return known;
        }
        if (failure instanceof RejectedExecutionException) {
            return Problems.unavailable("The service is overloaded; try again later.");
        }
        if (status >= ERROR && (failure == null || status < ProblemType.INTERNAL_ERROR.status())) {
            ProblemType type = ProblemType.ofStatus(status);
            return HttpProblem.builder()
                    .withStatus(status)
                    .withDetail(StableProblems.detail(type))
                    .build();
        }
        return DatabaseProblems.of(failure == null ? new IllegalStateException("A request failed") : failure);
    }
}
