package org.disclosures.search;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * The distribution of some claims. Counts are of claims, never of people, phones or events.
 *
 * @param claims number of claims
 * @param values numbers of claims by value of a dimension, the largest first
 * @param moreValues number of further values
 * @param sources the original sources, those with the most claims first; the publishers where their report speaks in its own voice
 * @param moreSources number of further original sources
 * @param months numbers of claims by month of assertion, without months that have none
 */
public record ClaimCounts(
        long claims,
        List<ClaimCount> values,
        int moreValues,
        List<String> sources,
        int moreSources,
        SortedMap<YearMonth, Long> months) {

    /**
     * The number of claims with one value.
     *
     * @param value as filters expect it
     * @param label in the caller's language where there are several
     * @param claims number of claims
     */
    public record ClaimCount(String value, String label, long claims) {}
}
