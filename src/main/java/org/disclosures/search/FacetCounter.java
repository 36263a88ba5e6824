package org.disclosures.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.disclosures.vocabulary.ResourceType;

/** Counts claims by some fields at once: each document that was found for one, or for as many as are about it. */
final class FacetCounter extends SimpleCollector {

    private static final int AT_ONCE = 4_096;

    private final List<WordCounts> counts;
    private final Map<String, Long> claimsOf;
    // One field after another is counted, each for many documents at once.
    private final int[] found = new int[AT_ONCE];
    private int waiting;
    private SegmentWords targets;
    private long claims;

    /**
     * @param counts the counts to add to
     * @param claimsOf numbers of claims by id of the target found; null if claims are found
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
    protected void doSetNextReader(LeafReaderContext leaf) {
        for (WordCounts words : counts) {
            words.begin(leaf.reader());
        }
        targets = claimsOf == null ? null : SegmentWords.ids(leaf.reader(), ResourceType.TARGET);
    }

    @Override
    public void collect(int document) {
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

    private long claimsOf(int document) {
        int[] target = targets.sets()[targets.setOf()[document]];
        return claimsOf.getOrDefault(targets.words()[target[0]], 0L);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
