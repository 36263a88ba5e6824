package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Query;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.PageRequest;

/** Everything that is found of one state of the index: looked for some thousands at a time, and read a few hundred at a time. */
final class DocumentRows<T> implements ListRows<T> {

    /** Reads what documents are of. */
    interface DocumentReader<T> {

        /** The records of documents, in order. */
        List<T> read(int[] documents) throws IOException;
    }

    // Few at first, since most lists are short; more and more then, since each time what came before is passed over
    // again.
    private static final int FIRST = 500;
    private static final int MOST = 8_000;
    private static final int READ = 250;

    private final AudienceSearcher searcher;
    private final Query query;
    private final PageRequest<?> request;
    private final boolean stored;
    private final DocumentReader<T> reader;
    private int most = FIRST;
    private int[] found = new int[0];
    private int read;
    private List<String> last;
    private boolean ended;

    /** @param stored whether the reader reads from the database */
    DocumentRows(
            AudienceSearcher searcher, Query query, PageRequest<?> request, boolean stored, DocumentReader<T> reader) {
        this.searcher = searcher;
        this.query = query;
        this.request = request;
        this.stored = stored;
        this.reader = reader;
    }

    @Override
    public List<T> next() {
        searcher.wake();
        try {
            List<T> some = new ArrayList<>();
            // A record found may no longer exist when it is read.
            while (some.isEmpty() && (read < found.length || find())) {
                int[] part = Arrays.copyOfRange(found, read, Math.min(found.length, read + READ));
                read += part.length;
                some = reader.read(part);
            }
            return some;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            searcher.rest();
        }
    }

    private boolean find() throws IOException {
        if (ended) {
            return false;
        }
        searcher.goOn();
        ClaimHits hits = searcher.claims(query, request.behind(last, most));
        int[] more = hits.documents();
        ended = more.length <= most;
        found = ended ? more : Arrays.copyOf(more, most);
        read = 0;
        most = Math.min(MOST, 2 * most);
        if (found.length > 0) {
            last = hits.place(found.length - 1);
        }
        return found.length > 0;
    }

    @Override
    public boolean isStored() {
        return stored;
    }
}
