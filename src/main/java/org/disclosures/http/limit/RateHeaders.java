package org.disclosures.http.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RouteProblems;

/** Sets the headers of draft-ietf-httpapi-ratelimit-headers. */
final class RateHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private RateHeaders() {}

    /** Formats the remaining allowance; {@code t} is the time until it is full again, in seconds. */
    static void write(RoutingContext request, RateLimitPolicy policy, ConsumptionProbe left) {
        request.response()
                .putHeader(
                        POLICY,
                        "\"%s\";q=%d;w=%d"
                                .formatted(
                                        policy.name(),
                                        policy.quota(),
                                        policy.window().toSeconds()))
                .putHeader(
                        LEFT,
                        "\"%s\";r=%d;t=%d"
                                .formatted(
                                        policy.name(),
                                        left.getRemainingTokens(),
                                        seconds(left.getNanosToWaitForReset())));
    }

    /** Ends a request that is one too many. */
    static void refuse(RoutingContext request, ConsumptionProbe left, String detail) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(left.getNanosToWaitForRefill())));
        response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        RouteProblems.end(request, ProblemType.TOO_MANY_REQUESTS, detail);
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
