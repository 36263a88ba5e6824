package org.disclosures.http.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RouteProblems;

/**
 * Limits the size of a request's head. The server itself refuses long heads without a response, so it is configured to accept four times
 * the limit set here.
 */
@ApplicationScoped
class HeadLimits {

    private static final int PRIORITY = 20;
    // The length of colon, blank and line break.
    private static final int AROUND_VALUE = 4;
    // The length of two blanks and the version.
    private static final int AROUND_ADDRESS = 10;

    private final long requestLine;
    private final long headers;

    HeadLimits(LimitsConfig config) {
        this.requestLine = config.requestLine().asLongValue();
        this.headers = config.headers().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        HttpServerRequest head = request.request();
        if (head.method().name().length() + head.uri().length() + AROUND_ADDRESS > requestLine) {
            refuse(request, ProblemType.ADDRESS_TOO_LONG, "The method and address of the request", requestLine);
        } else if (size(head) > headers) {
            refuse(request, ProblemType.HEADERS_TOO_LARGE, "The headers of the request", headers);
        } else {
            request.next();
        }
    }

    private static long size(HttpServerRequest head) {
        long size = 0;
        for (Map.Entry<String, String> header : head.headers()) {
            size += header.getKey().length() + header.getValue().length() + AROUND_VALUE;
        }
        return size;
    }

    private static void refuse(RoutingContext request, ProblemType type, String what, long limit) {
        RouteProblems.end(request, type, what + " exceed the " + limit + " bytes allowed; shorten them.");
    }
}
