package org.disclosures.operations;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asks clients and proxies to reconnect elsewhere once the service is about to stop, while it still responds. A connection closed during a
 * request would look like a failure.
 */
@ApplicationScoped
class ShutdownNotice {

    private static final int FIRST = 10_000;

    private volatile boolean about;

    void note(@Observes ShutdownDelayInitiatedEvent stopping) {
        about = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, FIRST);
    }

    private void tell(RoutingContext request) {
        // HTTP/2 uses a frame for this, not a header.
        if (about && request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.next();
    }
}
