package org.disclosures.http.limit;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Priorities;
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
@ApplicationScoped
public class ConnectionBulkhead {

    // After the response cache, which needs a connection for a moment only.
    private static final int AFTER_THE_CACHE = Priorities.AUTHENTICATION - 50;
    private static final int AFTER_THE_RESPONSE = 5;
    private static final int KEPT_FREE = 3;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore permits;
    private final ConnectionPermit permit;

    ConnectionBulkhead(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections, ConnectionPermit permit) {
        this.permits = new Semaphore(Math.max(1, connections - KEPT_FREE), true);
        this.permit = permit;
    }

    /** The permit of one request, given back at its end, however it ends. */
    @RequestScoped
    static class ConnectionPermit {

        private final AtomicBoolean held = new AtomicBoolean();
        private Semaphore permits;

        boolean acquire(Semaphore some) throws InterruptedException {
            permits = some;
            held.set(some.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
            return held.get();
        }

        @PreDestroy
        void release() {
            if (held.compareAndSet(true, false)) {
                permits.release();
            }
        }
    }

    /** Waits for a permit; 503 if none is free for a while. */
    @ServerRequestFilter(priority = AFTER_THE_CACHE)
    public void enter() throws InterruptedException {
        if (BlockingOperationControl.isBlockingAllowed() && !permit.acquire(permits)) {
            throw Problems.unavailable("Too many other requests are being answered; try again later.");
        }
    }

    /** Gives the permit back before the response is sent, unless it is read from the database meanwhile. */
    @ServerResponseFilter(priority = AFTER_THE_RESPONSE)
    public void leave(ContainerResponseContext response) {
        if (!(response.getEntity() instanceof StreamingOutput)) {
            permit.release();
        }
    }
}
