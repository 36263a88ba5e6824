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

    private final IndexSnapshot view;
    private final IndexSearcher lucene;
    private final Duration longest;
    private State state = State.SEARCHING;

    private enum State {
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
        if (!request.isRanked() && LatestClaims.serves(request.keys())) {
            return latest(query, request);
        }
        Sort order = ClaimOrder.of(request);
        FieldDoc after = null;
        if (request.after() != null) {
            // How well something fits depends on the text; where else it stands does not depend on what narrows the
            // list.
            Query among = request.isRanked() ? query : new Clauses(ResourceType.CLAIM).all();
            Optional<FieldDoc> place = place(among, order, last(request));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            after = place.get();
        }
        return Optional.of(documents(query, order, after, request.limit() + 1));
    }

    private Optional<int[]> latest(Query query, PageRequest<?> request) throws IOException {
        Query behind = query;
        LatestClaims.Claim after = null;
        if (request.after() != null) {
            ScoreDoc[] found = lucene.search(new TermQuery(new Term(Fields.KEY, last(request))), 1).scoreDocs;
            requireInTime();
            if (found.length == 0) {
                return Optional.empty();
            }
            after = LatestClaims.claim(leaf(found[0].doc), found[0].doc);
            behind = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(LongField.newRangeQuery(Fields.ASSERTED_ON, Long.MIN_VALUE, after.day()), Occur.FILTER)
                    .build();
        }
        LatestClaims claims = new LatestClaims(request.keys(), after, request.limit() + 1);
        lucene.search(behind, claims);
        requireInTime();
        return Optional.of(claims.documents());
    }

    // The key of the claim that a page begins behind.
    private static String last(PageRequest<?> request) {
        return IndexDocument.key(ResourceType.CLAIM, request.after());
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
                        count(new Clauses(ResourceType.CLAIM)
                                .is(null, Fields.TARGET, target)
                                .all()));
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

    /** Rests until the next search, for as long as a reader takes: what it searches in may be taken away meanwhile. */
    void rest() {
        if (state == State.SEARCHING) {
            state = view.rest(this) ? State.RESTING : State.CLOSED;
        }
    }

    /** Goes on after a rest; 503 if what it searches in was taken away, since a name in it was withheld. */
    void wake() {
        if (state == State.RESTING) {
            state = view.wake(this) ? State.SEARCHING : State.CLOSED;
        }
        if (state == State.CLOSED) {
            throw Problems.unavailable("What was being read has changed; read it again.");
        }
    }

    @Override
    public void close() {
        if (state == State.SEARCHING || state == State.RESTING && view.wake(this)) {
            view.release();
        }
        state = State.CLOSED;
    }
}
