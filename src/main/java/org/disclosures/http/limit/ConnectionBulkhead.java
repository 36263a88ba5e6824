package org.disclosures.http.limit;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.disclosures.http.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leaves connections of the database to the service itself: requests wait for the search index to be up to date while they hold
 * theirs, and it needs one for that.
 */
public class ConnectionBulkhead {

    // After the response cache, which needs a connection for a moment only.
    private static final int AFTER_THE_CACHE = Priorities.AUTHENTICATION - 50;
    private static final int AFTER_THE_RESPONSE = 5;
    private static final int KEPT_FREE = 3;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final String PERMIT = ConnectionBulkhead.class.getName();

    private final Semaphore permits;

    ConnectionBulkhead(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.permits = new Semaphore(Math.max(1, connections - KEPT_FREE), true);
    }

    /** Waits for a permit; 503 if none is free for a while. */
    @ServerRequestFilter(priority = AFTER_THE_CACHE)
    public void enter(ContainerRequestContext request, RoutingContext http) throws InterruptedException {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        if (!permits.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw Problems.unavailable("Too many other requests are being answered; try again later.");
        }
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable permit = () -> {
            if (held.compareAndSet(true, false)) {
                permits.release();
            }
        };
        request.setProperty(PERMIT, permit);
        http.addEndHandler(ended -> permit.run());
    }

    /** Gives the permit back before the response is sent, unless it is read from the database meanwhile. */
    @ServerResponseFilter(priority = AFTER_THE_RESPONSE)
    public void leave(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PERMIT) instanceof Runnable permit
                && !(response.getEntity() instanceof StreamingOutput)) {
            permit.run();
        }
    }
}
