package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Counts claims by dimensions, under conditions. Those of a dimension itself are left aside for its own counts, so that each value's
 * count is that of the list it opens, whatever was chosen before.
 *
 * @param <D> the dimensions
 */
final class FacetCounts<D extends FacetDimension> {

    private final AudienceSearcher searcher;
    private final IndexClauses clauses;
    private final Map<String, Long> claimsOf;

    /** @param claimsOf numbers of claims by id of the target found; null if claims are found */
    FacetCounts(AudienceSearcher searcher, IndexClauses clauses, Map<String, Long> claimsOf) {
        this.searcher = searcher;
        this.clauses = clauses;
        this.claimsOf = claimsOf;
    }

    /**
     * The result of counting.
     *
     * @param claims number of claims that meet all conditions
     * @param byWord numbers by value, by dimension in the requested order
     */
    record DimensionCounts<D>(long claims, Map<D, Map<String, Long>> byWord) {}

    /** Counts by dimensions, each with the field that holds its values: all at once but those that there are conditions of. */
    DimensionCounts<D> by(Map<D, WordField> dimensions) throws IOException {
        Map<D, WordCounts> counts = new LinkedHashMap<>();
        List<WordCounts> together = new ArrayList<>();
        for (Map.Entry<D, WordField> dimension : dimensions.entrySet()) {
            WordCounts words = new WordCounts(dimension.getValue());
            counts.put(dimension.getKey(), words);
            String parameter = dimension.getKey().parameter();
            if (clauses.has(parameter)) {
                count(clauses.without(parameter), List.of(words));
            } else {
                together.add(words);
            }
        }
        long claims = count(clauses.all(), together);
        Map<D, Map<String, Long>> byWord = new LinkedHashMap<>();
        counts.forEach((dimension, words) -> byWord.put(dimension, words.counts()));
        return new DimensionCounts<>(claims, byWord);
    }

    /** Counts by dimensions under all conditions, those of each dimension, too. */
    DimensionCounts<D> underAll(Map<D, WordField> dimensions) throws IOException {
        Map<D, WordCounts> counts = new LinkedHashMap<>();
        dimensions.forEach((dimension, field) -> counts.put(dimension, new WordCounts(field)));
        long claims = count(clauses.all(), List.copyOf(counts.values()));
        Map<D, Map<String, Long>> byWord = new LinkedHashMap<>();
        counts.forEach((dimension, words) -> byWord.put(dimension, words.counts()));
        return new DimensionCounts<>(claims, byWord);
    }

    private long count(Query query, List<WordCounts> words) throws IOException {
        FacetCounter counter = new FacetCounter(words, claimsOf);
        searcher.lucene().search(query, counter);
        searcher.requireInTime();
        return counter.claims();
    }
}
