package org.disclosures.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.disclosures.access.Audience;

/**
 * Removes deleted documents from the files of an index: a thread of its own rewrites their segments while the index is searched
 * and written to; then the last commit and all searchers release the old segments, which are deleted.
 */
final class IndexPurge {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_READING = Duration.ofMinutes(1);

    private final IndexStore store;
    private final IndexSnapshot before;
    private final Instant upTo;
    private final Map<Audience, Set<String>> segments;
    private final long begun = System.nanoTime();
    private Future<?> written;
    private long lookedAt;
    private boolean looked;

    /**
     * @param before the content of the index, including the deletions
     * @param upTo the moment of the last change in that content
     */
    IndexPurge(IndexStore store, IndexSnapshot before, Instant upTo) {
        this.store = store;
        this.before = before;
        this.upTo = upTo;
        this.segments = store.withDeletions(before);
    }

    /** Starts the purge, and waits briefly in case it ends at once. */
    void start(ExecutorService thread) throws IOException {
        written = thread.submit(() -> {
            store.expunge();
            return null;
        });
        try {
            written.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IOException("The search index could not be purged", failed.getCause());
        }
    }

    /**
     * True if the segments have been rewritten and it is time to check that the old ones are gone.
     *
     * @throws IOException if rewriting failed
     */
    boolean isWritten() throws IOException {
        if (!written.isDone() || looked && System.nanoTime() - lookedAt < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        try {
            written.get();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            throw new IOException("The search index could not be purged", failed.getCause());
        }
    }

    /** True if the old segments are gone after the next commit; searchers that hold them for too long lose them. */
    boolean isDone() throws IOException {
        looked = true;
        lookedAt = System.nanoTime();
        if (!store.hasFilesOf(segments)) {
            return true;
        }
        if (lookedAt - begun > LONGEST_READING.toNanos()) {
            before.recall();
        }
        return false;
    }

    /** The moment of the last change before it began. */
    Instant upTo() {
        return upTo;
    }
}
