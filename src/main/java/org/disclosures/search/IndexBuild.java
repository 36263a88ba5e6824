package org.disclosures.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A build of an index: a thread of its own analyses and writes a page of documents while the next one is read. */
final class IndexBuild implements Closeable {

    private final IndexStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread writing = new Thread(task, "search-index-build");
        writing.setDaemon(true);
        return writing;
    });
    private Future<Void> written = CompletableFuture.completedFuture(null);

    /** @param store an empty store, which nobody else uses until this is closed */
    IndexBuild(IndexStore store) {
        this.store = store;
        store.beginBuild();
    }

    /** Writes a page once the one before it is written. */
    void add(List<IndexDocument> page) throws IOException {
        await();
        written = thread.submit(() -> {
            for (IndexDocument document : page) {
                store.add(document);
            }
            return null;
        });
    }

    /** Waits for the last page, and merges all of them. */
    void finish() throws IOException {
        await();
        store.endBuild();
    }

    private void await() throws IOException {
        try {
            written.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            if (failed.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Ends the thread, which may still write a page after a failure. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
