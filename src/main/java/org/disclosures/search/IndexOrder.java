package org.disclosures.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** The order in which the index keeps documents. */
final class IndexOrder {

    /** Sorts claims by their day of assertion, the latest first, and other documents after them. */
    static final Sort SORT = new Sort(latestFirst());

    private IndexOrder() {}

    private static SortField latestFirst() {
        SortField day = LongField.newSortField(IndexFields.ASSERTED_ON, true, SortedNumericSelector.Type.MIN);
        day.setMissingValue(Long.MIN_VALUE);
        return day;
    }
}
