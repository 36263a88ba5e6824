package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.disclosures.access.Audience;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.ResourceType;

/** Searches in what one audience sees, for one request, and not for too long. */
public final class AudienceSearcher implements AutoCloseable {

    /** What fits best first. */
    static final Sort BY_RELEVANCE =
            new Sort(SortField.FIELD_SCORE, KeywordField.newSortField(Fields.KEY, false, SortedSetSelector.Type.MIN));

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

    /**
     * What is found.
     *
     * @param after where the item before the first one stands; null for none
     * @param most how many at most
     * @return the documents in the order asked for
     */
    ScoreDoc[] documents(Query query, Sort order, FieldDoc after, int most) throws IOException {
        ScoreDoc[] found = lucene.searchAfter(after, query, most, order).scoreDocs;
        requireInTime();
        return found;
    }

    /** The keys of what is found; the parameters are as above. */
    List<String> keys(Query query, Sort order, FieldDoc after, int most) throws IOException {
        List<String> keys = new ArrayList<>();
        for (ScoreDoc hit : documents(query, order, after, most)) {
            keys.add(key(hit.doc));
        }
        return keys;
    }

    /**
     * The keys of what fits best.
     *
     * @param most how many at most
     * @return the keys, such as {@code target/emmanuel-macron}, the best first
     */
    public List<String> best(Query query, int most) {
        try {
            return keys(query, BY_RELEVANCE, null, most);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many claims there are about targets, by the ids of these; those without one are counted as none. */
    public Map<String, Long> claimsAbout(Collection<String> targets) {
        Map<String, Long> counts = new HashMap<>();
        try {
            for (String target : targets) {
                counts.put(
                        target,
                        count(new BooleanQuery.Builder()
                                .add(KeywordField.newExactQuery(Fields.TYPE, ResourceType.CLAIM.code()), Occur.FILTER)
                                .add(KeywordField.newExactQuery(Fields.TARGET, target), Occur.FILTER)
                                .build()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return counts;
    }

    /** Where what has a key stands among what is found, in an order; empty if it is not found. */
    Optional<FieldDoc> place(Query query, Sort order, String key) throws IOException {
        Query one = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(KeywordField.newExactQuery(Fields.KEY, key), Occur.FILTER)
                .build();
        return Arrays.stream(documents(one, order, null, 1))
                .map(FieldDoc.class::cast)
                .findFirst();
    }

    /** How many are found. */
    long count(Query query) throws IOException {
        long count = lucene.count(query);
        requireInTime();
        return count;
    }

    /** The key of a document. */
    String key(int document) throws IOException {
        List<LeafReaderContext> leaves = lucene.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), Fields.KEY);
        keys.advanceExact(document - leaf.docBase);
        return keys.lookupOrd(keys.nextOrd()).utf8ToString();
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
