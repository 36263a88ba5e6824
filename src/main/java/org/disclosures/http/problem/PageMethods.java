package org.disclosures.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses the pages and documents around the API to every method that does not read. What serves them would answer some
 * of those as if it had been asked with GET.
 */
class PageMethods {

    private static final Pattern PAGES =
            Pattern.compile("/((index\\.html|openapi|swagger-ui|q/health|q/metrics)([/.].*)?)?");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int PRIORITY = 10;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (READING.contains(request.request().method())
                || !PAGES.matcher(request.normalizedPath()).matches()) {
            request.next();
            return;
        }
        ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri().toString())
                        .put("status", type.status())
                        .put("title", type.title())
                        .put("detail", StableProblems.detail(type))
                        .put("instance", request.normalizedPath())
                        .encode());
    }
}
