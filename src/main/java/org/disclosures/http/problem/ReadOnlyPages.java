package org.disclosures.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.disclosures.http.Api;

/**
 * Refuses methods that do not read for the pages and documents around the API. Their handlers would answer some of these as if they were
 * GET.
 */
class ReadOnlyPages {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int PRIORITY = 10;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (READING.contains(request.request().method()) || !Api.isPage(request.normalizedPath())) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
        RouteProblems.end(
                request, ProblemType.METHOD_NOT_ALLOWED, StableProblems.detail(ProblemType.METHOD_NOT_ALLOWED));
    }
}
