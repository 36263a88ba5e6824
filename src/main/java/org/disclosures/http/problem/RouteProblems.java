package org.disclosures.http.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Problems of requests that are refused before any resource is reached. */
public final class RouteProblems {

    private static final Pattern WELL_FORMED = Pattern.compile("/(?:[A-Za-z0-9._~-]+/?)*+");

    private RouteProblems() {}

    /** Ends a request with a problem; headers that go with it are put before. */
    public static void end(RoutingContext request, ProblemType type, String detail) {
        end(request, type, type.status(), detail);
    }

    /** Ends a request with a problem type and another status, for statuses without a type of their own. */
    static void end(RoutingContext request, ProblemType type, int status, String detail) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri().toString())
                        .put("status", status)
                        .put("title", type.title())
                        .put("detail", detail)
                        .put("instance", instance(request))
                        .encode());
    }

    // A malformed address is quoted up to the malformed part.
    private static String instance(RoutingContext request) {
        try {
            return new URI(request.normalizedPath()).toString();
        } catch (IllegalArgumentException | URISyntaxException malformed) {
            Matcher told = WELL_FORMED.matcher(request.request().path());
            return told.lookingAt() ? told.group() : "/";
        }
    }
}
