package org.disclosures.http.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Closes connections whose clients send or receive bodies so slowly that they would block resources for others. */
@ApplicationScoped
public class SlowClients {

    private static final Logger LOG = Logger.getLogger(SlowClients.class);
    // Before everything else that may wait for a body.
    private static final int PRIORITY = 10_000;
    private static final long CANCELLED = 8;

    private final long period;
    private final long fewest;

    SlowClients(LimitsConfig config) {
        this.period = config.slowestOver().toMillis();
        this.fewest = config.slowest().asLongValue() * period / 1000;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext request) {
        ClientTransfer transfer = new ClientTransfer(request.request());
        long timer = request.vertx().setPeriodic(period, tick -> {
            if (transfer.isTooSlow()) {
                LOG.infof("Closing a connection: its client transferred fewer than %d bytes in %d ms", fewest, period);
                transfer.close();
            }
        });
        request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
        request.next();
    }

    /** The amount that a request and its response have transferred since the last check. */
    private final class ClientTransfer {

        private final HttpServerRequest request;
        private final HttpServerResponse response;
        private long read;
        private long written;
        private boolean waited;

        ClientTransfer(HttpServerRequest request) {
            this.request = request;
            this.response = request.response();
        }

        // Before the response begins the request counts: the end of a request without a body may never be reported.
        boolean isTooSlow() {
            return response.headWritten() ? takesTooLong() : sendsTooLong();
        }

        private boolean sendsTooLong() {
            long before = read;
            read = request.bytesRead();
            // A request may be waiting unread: until its body has begun, the service may be the slow side.
            return !request.isEnded() && before > 0 && read - before < fewest;
        }

        private boolean takesTooLong() {
            long before = written;
            written = response.bytesWritten();
            // The client has to be behind at both checks; after only one, the service may be the slow side.
            boolean waits = !response.ended() && response.writeQueueFull();
            boolean slow = waits && waited && written - before < fewest;
            waited = waits;
            return slow;
        }

        void close() {
            if (request.version() == HttpVersion.HTTP_2) {
                response.reset(CANCELLED);
            } else if (request.connection() instanceof ConnectionBase connection) {
                // Closed from the handler closest to the network: the others would wait for the client to take pending
                // data.
                connection.channel().pipeline().firstContext().close();
            }
        }
    }
}
