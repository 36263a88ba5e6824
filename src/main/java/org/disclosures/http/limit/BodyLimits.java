package org.disclosures.http.limit;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.disclosures.http.Api;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RouteProblems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Limits the size of a request's body by its purpose. A body with a declared length is refused unread, a chunked one as soon as it exceeds
 * the limit. The connection is then closed, since nobody needs the rest.
 */
@ApplicationScoped
public class BodyLimits {

    // Oversized requests of authenticated callers count, whatever authorisation would say.
    private static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION + 10;

    // The framework's own limit ends a request without a response, by the bytes received and not by those read; this
    // one applies first.
    private static final long HEADROOM = 256 * 1024;

    // RFC 9113, section 8.1: the response is complete, and the rest of the request is not wanted.
    private static final long NO_ERROR = 0;

    private static final Duration LONGEST_LINGER = Duration.ofSeconds(2);

    private final LimitsConfig config;

    BodyLimits(LimitsConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkLength, PRIORITY);
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::tellFramework);
    }

    /** Limits the size of the body that a resource reads. */
    @ServerRequestFilter
    public void bound(ContainerRequestContext request, RoutingContext route) {
        if (length(route) == null && request.hasEntity()) {
            request.setEntityStream(new BoundedBody(request.getEntityStream(), limit(route), () -> close(route)));
        }
    }

    private void checkLength(RoutingContext request) {
        String length = length(request);
        if (length == null || Long.parseLong(length) <= limit(request)) {
            request.next();
            return;
        }
        close(request);
        RouteProblems.end(request, ProblemType.CONTENT_TOO_LARGE, BoundedBody.detail(limit(request)));
    }

    private void tellFramework(RoutingContext request) {
        if (length(request) == null) {
            request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, limit(request) + HEADROOM);
        }
        request.next();
    }

    private long limit(RoutingContext request) {
        boolean isImport = request.request().method() == HttpMethod.POST
                && request.normalizedPath().equals(Api.IMPORTS);
        return (isImport ? config.importBody() : config.body()).asLongValue();
    }

    private static String length(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    }

    private static void close(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            // HTTP/2 has no such header, and other requests share the connection. Resetting the stream at once would
            // lose the response.
            request.addEndHandler(ended -> request.vertx().setTimer(LONGEST_LINGER.toMillis(), late -> {
                if (!request.request().isEnded()) {
                    request.response().reset(NO_ERROR);
                }
            }));
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(ended -> linger(request));
    }

    // A client that is still sending when its connection is closed never reads the response.
    private static void linger(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (http.isEnded()) {
            http.connection().close();
            return;
        }
        request.vertx()
                .setTimer(LONGEST_LINGER.toMillis(), late -> http.connection().close());
        http.exceptionHandler(failed -> http.connection().close());
        http.endHandler(read -> http.connection().close());
        http.handler(unwanted -> {});
        http.resume();
    }
}
