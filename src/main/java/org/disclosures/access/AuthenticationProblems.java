package org.disclosures.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.disclosures.http.limit.FailedAuthentications;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RouteProblems;

/** Refuses unknown credentials with a problem. They are read before any resource is reached. */
@ApplicationScoped
class AuthenticationProblems {

    private final FailedAuthentications failures;

    AuthenticationProblems(FailedAuthentications failures) {
        this.failures = failures;
    }

    void refuse(@Observes Router router) {
        router.route().failureHandler(this::refuse);
    }

    private void refuse(RoutingContext request) {
        if (!(request.failure() instanceof AuthenticationFailedException)
                || request.response().ended()) {
            failures.abandoned(request);
            request.next();
            return;
        }
        if (failures.failed(request)) {
            return;
        }
        request.response()
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        RouteProblems.end(
                request, ProblemType.UNAUTHORIZED, "The token is unknown, revoked or expired; send a valid one.");
    }
}
