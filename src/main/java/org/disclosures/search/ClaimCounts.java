package org.disclosures.search;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * How some claims are spread. Claims are counted, and never people, phones or events.
 *
 * @param claims how many there are
 * @param values how many there are of each value of a dimension, the most first
 * @param moreValues how many values there are beside those
 * @param sources who said them first, the most claims first; a publisher where its report speaks in its own voice
 * @param moreSources how many said them first beside those
 * @param months how many were asserted in each month in which any was
 */
public record ClaimCounts(
        long claims,
        List<Value> values,
        int moreValues,
        List<String> sources,
        int moreSources,
        SortedMap<YearMonth, Long> months) {

    /**
     * How many claims have a value.
     *
     * @param value the value, as filters take it
     * @param label what it is called, in the caller's language where it has names in several
     * @param claims how many claims have it
     */
    public record Value(String value, String label, long claims) {}
}
