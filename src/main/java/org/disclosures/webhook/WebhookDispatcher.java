package org.disclosures.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Sends pending messages at intervals; any number of copies of the service may do so on one database. A few threads of its own look up
 * hosts and wait for receivers, so that requests never do.
 */
@ApplicationScoped
class WebhookDispatcher {

    static final String JOB = "webhooks";

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final int AT_ONCE = 16;

    private final WebhookDispatchService steps;
    private final WebhookSender sender;
    private volatile boolean failing;
    private volatile boolean stopping;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "webhook-sender");
        thread.setDaemon(true);
        return thread;
    });

    WebhookDispatcher(WebhookDispatchService steps, WebhookSender sender) {
        this.steps = steps;
        this.sender = sender;
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
        threads.shutdownNow();
    }

    /** Hands out due events, and sends messages until none is ready. */
    @Scheduled(
            identity = JOB,
            every = "{disclosures.webhooks.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        try {
            send();
            failing = false;
        } catch (RuntimeException failed) {
            // The database may be away for long, and this runs every second.
            if (!failing && !stopping) {
                LOG.warnf("Delivery to webhooks is suspended until this error is fixed: %s", failed.getMessage());
            }
            LOG.debug("Delivery to webhooks is suspended", failed);
            failing = true;
        }
    }

    private void send() {
        boolean more = true;
        while (more) {
            more = steps.handOn();
        }
        Optional<List<WebhookSender.WebhookShipment>> leased = steps.lease(AT_ONCE);
        while (leased.isPresent()) {
            CompletableFuture.allOf(leased.get().stream()
                            .map(shipment -> CompletableFuture.runAsync(() -> deliver(shipment), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
            leased = steps.lease(AT_ONCE);
        }
    }

    private void deliver(WebhookSender.WebhookShipment shipment) {
        try {
            steps.record(shipment, sender.send(shipment));
        } catch (RuntimeException failed) {
            // The lease expires, and the message is sent again.
            LOG.errorf(failed, "The result of delivery %s could not be recorded", shipment.delivery());
        }
    }
}
