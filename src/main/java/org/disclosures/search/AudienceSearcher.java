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
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
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
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.ResourceType;

/** Searches in what one audience sees, for one request, and not for too long. */
public final class AudienceSearcher implements AutoCloseable {

    /** Sorts the best match first. */
    static final Sort BY_RELEVANCE = new Sort(
            SortField.FIELD_SCORE, KeywordField.newSortField(IndexFields.KEY, false, SortedSetSelector.Type.MIN));

    private static final Sort BY_KEY =
            new Sort(KeywordField.newSortField(IndexFields.KEY, false, SortedSetSelector.Type.MIN));

    private final IndexSnapshot view;
    private final IndexSearcher lucene;
    private final Duration longest;
    private SearcherState state = SearcherState.SEARCHING;

    private enum SearcherState {
        SEARCHING,
        RESTING,
        CLOSED
    }

    AudienceSearcher(IndexSnapshot view, Audience audience, Duration longest) {
        this.view = view;
        this.lucene = new IndexSearcher(view.seenBy(audience));
        this.lucene.setQueryCache(null);
        this.longest = longest;
        goOn();
    }

    /** Takes the time from now on again, for one search more. */
    void goOn() {
        long end = System.nanoTime() + longest.toNanos();
        QueryTimeout timeout = () -> System.nanoTime() - end > 0;
        lucene.setTimeout(timeout);
    }

    /** Lucene's searcher; its reader is the same for every request until something changes. */
    public IndexSearcher lucene() {
        return lucene;
    }

    /** The reader of everything it searches in, whatever the audience. */
    IndexSnapshot index() {
        return view;
    }

    /** The claims of a page, and the next one if there are more. */
    ClaimHits claims(Query query, PageRequest<?> request) throws IOException {
        if (!request.isRanked() && LatestClaims.serves(request.keys())) {
            return latest(query, request);
        }
        FieldDoc after = request.place().isEmpty() ? null : after(ClaimOrder.values(request));
        FieldDoc[] found = find(query, ClaimOrder.of(request), after, request.limit() + 1);
        return new ClaimHits(
                Arrays.stream(found).mapToInt(hit -> hit.doc).toArray(),
                index -> ClaimOrder.texts(request, found[index]));
    }

    private ClaimHits latest(Query query, PageRequest<?> request) throws IOException {
        Query behind = query;
        LatestClaims.CollectedClaim after = null;
        if (!request.place().isEmpty()) {
            after = LatestClaims.claim(request.keys(), request.place());
            behind = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(LongField.newRangeQuery(IndexFields.ASSERTED_ON, Long.MIN_VALUE, after.day()), Occur.FILTER)
                    .build();
        }
        LatestClaims claims = new LatestClaims(request.keys(), after, request.limit() + 1);
        lucene.search(behind, claims);
        requireInTime();
        return claims.hits();
    }

    /** Those of some claims that meet a query: their documents, by id. */
    Map<String, Integer> among(Query query, Collection<String> ids) throws IOException {
        Query those = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(
                        KeywordField.newSetQuery(
                                IndexFields.ID, ids.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        ScoreDoc[] found = lucene.search(those, ids.size()).scoreDocs;
        requireInTime();
        Map<String, Integer> documents = new HashMap<>();
        for (ScoreDoc hit : found) {
            documents.put(IndexDocument.id(key(hit.doc)), hit.doc);
        }
        return documents;
    }

    /** Matches in the order of keys, after a key; an empty string starts from the first. */
    int[] inOrderOfKeys(Query query, String after, int most) throws IOException {
        FieldDoc behind = after.isEmpty() ? null : after(new BytesRef(after));
        return documents(find(query, BY_KEY, behind, most));
    }

    /**
     * The best matches, in order.
     *
     * @param after the rank after which to start, as {@link #rank(FieldDoc)} returns it; empty to start from the best
     */
    FieldDoc[] ranked(Query query, List<String> after, int most) throws IOException {
        return find(query, BY_RELEVANCE, after.isEmpty() ? null : after(rank(after)), most);
    }

    /** The rank of a hit among the best matches. */
    static List<String> rank(FieldDoc hit) {
        return List.of(
                Integer.toString(Float.floatToIntBits((Float) hit.fields[0])),
                ((BytesRef) hit.fields[1]).utf8ToString());
    }

    /** The sort values of a rank that {@link #rank(FieldDoc)} returned. */
    static Object[] rank(List<String> place) {
        return new Object[] {Float.intBitsToFloat(Integer.parseInt(place.get(0))), new BytesRef(place.get(1))};
    }

    /** The keys of the matches, the best first. */
    List<String> keys(Query query, int most) throws IOException {
        List<String> keys = new ArrayList<>();
        for (FieldDoc hit : find(query, BY_RELEVANCE, null, most)) {
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
            return keys(query, most);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Numbers of standing claims among the matches by the ids of their targets; claims without a target are not counted. */
    public Map<String, Long> claimsAbout(Collection<String> targets) {
        Map<String, Long> counts = new HashMap<>();
        try {
            for (String target : targets) {
                counts.put(
                        target,
                        count(new IndexClauses(ResourceType.CLAIM)
                                .is(null, IndexFields.TARGET, target)
                                .is(null, IndexFields.STANDING, true)
                                .all()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return counts;
    }

    // The last document number, so that everything sorted equal comes before it; nothing is equal, since orders end
    // with an id.
    private FieldDoc after(Object... values) {
        return new FieldDoc(Math.max(0, lucene.getIndexReader().maxDoc() - 1), Float.NaN, values);
    }

    private FieldDoc[] find(Query query, Sort order, FieldDoc after, int most) throws IOException {
        ScoreDoc[] found = lucene.searchAfter(after, query, most, order).scoreDocs;
        requireInTime();
        return Arrays.stream(found).map(FieldDoc.class::cast).toArray(FieldDoc[]::new);
    }

    private static int[] documents(ScoreDoc[] found) {
        return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    }

    /** The number of matches. */
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
        SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), IndexFields.KEY);
        keys.advanceExact(document - leaf.docBase);
        return keys.lookupOrd(keys.nextOrd()).utf8ToString();
    }

    /** Throws a 503 if a search took too long, since its results are incomplete then. */
    public void requireInTime() {
        if (lucene.timedOut()) {
            throw Problems.unavailable("The search took too long; try again, with fewer or longer words.");
        }
    }

    /** Rests between two searches while a reader consumes the results: the segments may be withdrawn meanwhile. */
    void rest() {
        if (state == SearcherState.SEARCHING) {
            state = view.rest(this) ? SearcherState.RESTING : SearcherState.CLOSED;
        }
    }

    /** Continues after a rest; 503 if the segments were withdrawn because a name in them was withheld. */
    void wake() {
        if (state == SearcherState.RESTING) {
            state = view.wake(this) ? SearcherState.SEARCHING : SearcherState.CLOSED;
        }
        if (state == SearcherState.CLOSED) {
            throw Problems.unavailable("The search index changed during the search; try again.");
        }
    }

    @Override
    public void close() {
        if (state == SearcherState.SEARCHING || state == SearcherState.RESTING && view.wake(this)) {
            view.release();
        }
        state = SearcherState.CLOSED;
    }
}
