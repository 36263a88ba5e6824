package org.disclosures.http.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problems of requests that are refused before any resource is reached. */
public final class RouteProblems {

    private RouteProblems() {}

    /** Ends a request with a problem; headers that go with it are put before. */
    public static void end(RoutingContext request, ProblemType type, String detail) {
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri().toString())
                        .put("status", type.status())
                        .put("title", type.title())
                        .put("detail", detail)
                        .put("instance", request.normalizedPath())
                        .encode());
    }
}
