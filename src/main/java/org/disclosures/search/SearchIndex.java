package org.disclosures.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.disclosures.access.Audience;
import org.disclosures.http.problem.Problems;
import org.jboss.logging.Logger;

/**
 * The search index of this copy of the service. Every search sees the present state of the database: before use, the index is
 * compared with the database and, if it is behind, updated by a thread of its own, which belongs to no request.
 */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int AFTER_THE_DATASETS = 10_000;
    private static final int LONGEST_CLOSING_SECONDS = 10;
    private static final long LONGEST_FOR_LISTS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final IndexFollower follower;
    private final SearchConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "search-index");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Void> next;
    private volatile boolean begun;

    SearchIndex(IndexFollower follower, SearchConfig config) {
        this.follower = follower;
        this.config = config;
    }

    void start(@Observes @Priority(AFTER_THE_DATASETS) StartupEvent started) {
        if (config.atStart() || config.rebuild()) {
            catchUp().exceptionally(failed -> {
                LOG.warnf("The search index is not up to date yet: %s", failed.getMessage());
                return null;
            });
        }
        long every = config.checkEvery().toMillis();
        if (every > 0) {
            thread.scheduleWithFixedDelay(this::checkUnasked, every, every, TimeUnit.MILLISECONDS);
        }
    }

    // This removes withheld content from the files of a copy that is not searched; a copy never searched has no files.
    private void checkUnasked() {
        if (config.atStart() || begun) {
            catchUp();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.execute(() -> {
            try {
                follower.close();
            } catch (IOException | RuntimeException failed) {
                LOG.warn("The search index could not be closed", failed);
            }
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The index in a state of the database at or after the time of the call.
     *
     * @param audience the audience: only records that it may see are searched and affect the ranking
     * @return a searcher to close
     */
    public AudienceSearcher searcher(Audience audience) {
        await(catchUp());
        return hold(audience).orElseThrow(SearchIndex::unreadable);
    }

    /**
     * The index for callers that can do without it: empty if it cannot be read, or would take long to be up to date, as while it
     * is built.
     */
    public Optional<AudienceSearcher> searcherIfReady(Audience audience) {
        if (!config.lists() || isUpdatingForLong()) {
            return Optional.empty();
        }
        CompletableFuture<Void> upToDate = catchUp();
        long end = System.nanoTime() + config.patience().toNanos();
        while (!isUpdatingForLong() && System.nanoTime() < end) {
            try {
                upToDate.get(BETWEEN_LOOKS_NANOS, TimeUnit.NANOSECONDS);
                return hold(audience);
            } catch (TimeoutException notYet) {
                // A busy database delays the comparison, and would be busier with lists read from it.
            } catch (ExecutionException unreadable) {
                return Optional.empty();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isUpdatingForLong() {
        long since = follower.updatingSince();
        return since != 0 && System.nanoTime() - since > LONGEST_FOR_LISTS_NANOS;
    }

    /** Reports that a searcher's index could not be read, so that it is verified. */
    public void doubt() {
        follower.doubt();
    }

    /** The seconds that the index has been brought up to date for; 0 while it is not. */
    double updatingSeconds() {
        long since = follower.updatingSince();
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }

    private Optional<AudienceSearcher> hold(Audience audience) {
        IndexSnapshot view = follower.view();
        while (view != null && !view.hold()) {
            view = follower.view();
        }
        // It was up to date a moment ago, and was given up since.
        return Optional.ofNullable(view).map(held -> new AudienceSearcher(held, audience, config.timeout()));
    }

    // Those who wait for the same comparison to begin share it.
    private synchronized CompletableFuture<Void> catchUp() {
        if (next == null) {
            next = new CompletableFuture<>();
            try {
                thread.execute(this::follow);
            } catch (RejectedExecutionException stopped) {
                next.completeExceptionally(stopped);
            }
        }
        return next;
    }

    private synchronized CompletableFuture<Void> begin() {
        CompletableFuture<Void> asked = next;
        next = null;
        return asked;
    }

    private void follow() {
        CompletableFuture<Void> asked = begin();
        begun = true;
        try {
            follower.follow();
            asked.complete(null);
        } catch (IOException | RuntimeException | Error failed) {
            asked.completeExceptionally(failed);
        }
    }

    private void await(CompletableFuture<Void> upToDate) {
        try {
            upToDate.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException behind) {
            throw Problems.unavailable("The search index is not up to date yet; try again later.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("The search was stopped; try again.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PersistenceException known) {
                throw known;
            }
            throw unreadable();
        }
    }

    private static HttpProblem unreadable() {
        return Problems.unavailable("The search index cannot be read and is being rebuilt; try again later.");
    }
}
