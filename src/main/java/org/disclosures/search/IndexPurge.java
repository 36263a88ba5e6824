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
 * Takes documents that were deleted out of the files of an index: their segments are written anew by a thread of its own, while the
 * index is searched and written to; then the last commit and all who search in the old segments let these go, and they are deleted.
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
     * @param before what stands in the index, the deletions included
     * @param upTo the moment of the last change that what stands there has
     */
    IndexPurge(IndexStore store, IndexSnapshot before, Instant upTo) {
        this.store = store;
        this.before = before;
        this.upTo = upTo;
        this.segments = store.withDeletions(before);
    }

    /** Begins; waits for what is done in no time. */
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
     * Whether the segments are written anew, and it is time to look whether the old ones are gone.
     *
     * @throws IOException if that failed
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

    /** Whether the old segments are gone, after the next commit; who reads them for too long is cut off. */
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
