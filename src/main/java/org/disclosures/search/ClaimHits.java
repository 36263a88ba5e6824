package org.disclosures.search;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Claims that were found.
 *
 * @param documents their documents, in the order asked for
 * @param places tells the values that the claim at an index is sorted by, as texts
 */
record ClaimHits(int[] documents, IntFunction<List<String>> places) {

    /** The values that the claim at an index is sorted by. */
    List<String> place(int index) {
        return places.apply(index);
    }
}
