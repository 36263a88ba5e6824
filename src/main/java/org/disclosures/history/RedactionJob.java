package org.disclosures.history;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Redacts texts with withheld names in small transactions. Any copy of the service continues what another began, so that the work is
 * finished even if a copy is killed.
 */
@ApplicationScoped
class RedactionJob {

    private static final Logger LOG = Logger.getLogger(RedactionJob.class);
    // Small redactions finish before the response to the withholding.
    private static final long PATIENCE_MILLIS = 2_000;

    private final RedactionSteps steps;
    private final HiddenNames hidden;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "redaction");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean failing;
    private volatile boolean stopping;

    RedactionJob(RedactionSteps steps, HiddenNames hidden) {
        this.steps = steps;
        this.hidden = hidden;
    }

    // Before the database closes; the rest continues after the next start.
    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
        thread.shutdown();
    }

    /** Begins at once, and waits a moment for the end. */
    void begin() {
        try {
            CompletableFuture.runAsync(
                            () -> Arc.container()
                                    .select(RedactionJob.class)
                                    .get()
                                    .run(),
                            thread)
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goesOn) {
            LOG.debug("The redaction is still running", goesOn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Continues pending redactions, and reads the names hidden by other copies. */
    @Scheduled(
            identity = "redaction",
            every = "{disclosures.withholding.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            hidden.refresh();
            List<UUID> unfinished = steps.unfinished();
            for (UUID one : unfinished) {
                boolean more = true;
                while (more && !stopping) {
                    more = steps.next(one);
                    // Records found to be about the person are screened as well, even once they are no longer stored.
                    hidden.refresh();
                }
            }
            failing = false;
        } catch (RuntimeException failed) {
            // The database may be away for long, and this runs every second.
            if (!failing && !stopping) {
                LOG.warnf(
                        "Redaction of withheld names is suspended until this error is fixed: %s", failed.getMessage());
            }
            LOG.debug("Redaction of withheld names is suspended", failed);
            failing = true;
        } finally {
            oneAtATime.unlock();
        }
    }
}
