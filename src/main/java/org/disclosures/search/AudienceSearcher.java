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
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;
import org.disclosures.access.Audience;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.ResourceType;

/** Searches in what one audience sees, for one request, and not for too long. */
public final class AudienceSearcher implements AutoCloseable {

    /** What fits best first. */
    static final Sort BY_RELEVANCE =
            new Sort(SortField.FIELD_SCORE, KeywordField.newSortField(Fields.KEY, false, SortedSetSelector.Type.MIN));

    private static final Sort DAYS = new Sort(IndexOrder.ASSERTED_ON);

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
     * The claims of a page, and one more if there are more.
     *
     * @param query what they meet
     * @return the documents, in the order asked for; empty if the claim that the page begins behind is not found any more
     */
    Optional<int[]> claims(Query query, PageRequest<?> request) throws IOException {
        int most = request.limit() + 1;
        Sort order = ClaimOrder.of(request);
        if (request.after() == null) {
            return Optional.of(
                    inDays(request) ? latest(query, request, null, most) : documents(query, order, null, most));
        }
        String last = IndexDocument.key(ResourceType.CLAIM, request.after());
        // How well something fits depends on the text; where else it stands does not depend on what narrows the list.
        Query among = request.isRanked() ? query : new Clauses(ResourceType.CLAIM).all();
        Optional<FieldDoc> after = place(among, inDays(request) ? DAYS : order, last);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                inDays(request)
                        ? latest(query, request, after.get(), most)
                        : documents(query, order, after.get(), most));
    }

    private static boolean inDays(PageRequest<?> request) {
        return !request.isRanked() && LatestClaims.serves(request.keys());
    }

    private int[] latest(Query query, PageRequest<?> request, FieldDoc after, int most) throws IOException {
        Query narrowed = query;
        LatestClaims.Claim last = null;
        if (after != null) {
            narrowed = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(
                            LongField.newRangeQuery(Fields.ASSERTED_ON, Long.MIN_VALUE, (Long) after.fields[0]),
                            Occur.FILTER)
                    .build();
            last = LatestClaims.claim(leaf(after.doc), after.doc);
        }
        LatestClaims claims = new LatestClaims(request.keys(), last, most);
        lucene.search(narrowed, claims);
        requireInTime();
        return claims.documents();
    }

    /** The keys of what is found, the best first; at most some, behind what stands somewhere unless that is null. */
    List<String> keys(Query query, FieldDoc after, int most) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int document : documents(query, BY_RELEVANCE, after, most)) {
            keys.add(key(document));
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
            return keys(query, null, most);
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

    /** Where what has a key stands among what is found, the best first; empty if it is not found. */
    Optional<FieldDoc> place(Query query, String key) throws IOException {
        return place(query, BY_RELEVANCE, key);
    }

    private Optional<FieldDoc> place(Query query, Sort order, String key) throws IOException {
        Query one = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.KEY, key)), Occur.FILTER)
                .build();
        ScoreDoc[] found = lucene.search(one, 1, order).scoreDocs;
        requireInTime();
        return Arrays.stream(found).map(FieldDoc.class::cast).findFirst();
    }

    private int[] documents(Query query, Sort order, FieldDoc after, int most) throws IOException {
        ScoreDoc[] found = lucene.searchAfter(after, query, most, order).scoreDocs;
        requireInTime();
        return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    }

    /** How many are found. */
    long count(Query query) throws IOException {
        long count = lucene.count(query);
        requireInTime();
        return count;
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = lucene.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** The key of a document. */
    String key(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
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
