package org.disclosures.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts claims by some fields at once: each document that was found for one, or for as many as are about it. */
final class FacetCounter extends SimpleCollector {

    private static final int AT_ONCE = 4_096;

    private final List<WordCounts> counts;
    private final Map<String, Long> claimsOf;
    // One field after another is counted, each for many documents at once.
    private final int[] found = new int[AT_ONCE];
    private int waiting;
    private SortedSetDocValues ids;
    private long claims;

    /**
     * @param counts the counts to add to
     * @param claimsOf numbers of claims by id of the record found; null if claims are found
     */
    FacetCounter(List<WordCounts> counts, Map<String, Long> claimsOf) {
        this.counts = counts;
        this.claimsOf = claimsOf;
    }

    /** The number of all claims counted. */
    long claims() {
        return claims;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        for (WordCounts words : counts) {
            words.begin(leaf.reader());
        }
        ids = claimsOf == null ? null : DocValues.getSortedSet(leaf.reader(), IndexFields.ID);
    }

    @Override
    public void collect(int document) throws IOException {
        if (claimsOf == null) {
            found[waiting++] = document;
            if (waiting == AT_ONCE) {
                countWaiting();
            }
            return;
        }
        long amount = claimsOf(document);
        claims += amount;
        for (WordCounts words : counts) {
            words.add(document, amount);
        }
    }

    @Override
    public void finish() {
        countWaiting();
    }

    private void countWaiting() {
        for (WordCounts words : counts) {
            words.add(found, waiting);
        }
        claims += waiting;
        waiting = 0;
    }

    private long claimsOf(int document) throws IOException {
        ids.advanceExact(document);
        return claimsOf.getOrDefault(ids.lookupOrd(ids.nextOrd()).utf8ToString(), 0L);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
