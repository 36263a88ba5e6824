package org.disclosures.search;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Claims that a search found.
 *
 * @param documents their documents, in the requested order
 * @param places returns the sort values of the claim at an index, as texts
 */
record ClaimHits(int[] documents, IntFunction<List<String>> places) {

    /** The values that the claim at an index is sorted by. */
    List<String> place(int index) {
        return places.apply(index);
    }
}
