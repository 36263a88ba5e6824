package org.disclosures.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.disclosures.access.Audience;
import org.disclosures.http.problem.Problems;

/** Searches in what one audience sees, for one request, and not for too long. */
public final class AudienceSearcher implements AutoCloseable {

    private final IndexSnapshot view;
    private final IndexSearcher lucene;

    AudienceSearcher(IndexSnapshot view, Audience audience, Duration longest) {
        this.view = view;
        this.lucene = new IndexSearcher(view.seenBy(audience));
        this.lucene.setQueryCache(null);
        long end = System.nanoTime() + longest.toNanos();
        QueryTimeout timeout = () -> System.nanoTime() - end > 0;
        this.lucene.setTimeout(timeout);
    }

    /** Lucene's searcher; its reader is the same for every request until something changes. */
    public IndexSearcher lucene() {
        return lucene;
    }

    /** What it searches in, whoever may see it. */
    IndexSnapshot index() {
        return view;
    }

    /** Answers 503 if a search took too long; what it found is not all then. */
    public void requireInTime() {
        if (lucene.timedOut()) {
            throw Problems.unavailable("The search took too long.");
        }
    }

    @Override
    public void close() {
        view.release();
    }
}
