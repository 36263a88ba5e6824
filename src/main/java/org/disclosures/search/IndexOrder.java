package org.disclosures.search;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;

/** The order in which the index keeps documents: that of lists of claims by default, what is no claim behind them. */
public final class IndexOrder {

    /** The day it was asserted, the latest first. */
    public static final SortField ASSERTED_ON = number(Fields.ASSERTED_ON, true, Long.MIN_VALUE);

    /** The id of the report. */
    public static final SortField REPORT = word(Fields.REPORT);

    /** The place in the report. */
    public static final SortField POSITION = number(Fields.POSITION, false, Long.MAX_VALUE);

    /** The id, which ends every order. */
    public static final SortField ID = word(Fields.ID);

    /**
     * All of it. A search sorted by it, or by the first fields of it, can end in each segment when it has found enough; a field is
     * the same only with the same value for what lacks it, so searches have to take the fields from here.
     */
    public static final Sort SORT = new Sort(ASSERTED_ON, REPORT, POSITION, ID);

    private IndexOrder() {}

    private static SortField number(String field, boolean descending, long missing) {
        SortField number = LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
        number.setMissingValue(missing);
        return number;
    }

    private static SortField word(String field) {
        SortField word = KeywordField.newSortField(field, false, SortedSetSelector.Type.MIN);
        word.setMissingValue(SortField.STRING_LAST);
        return word;
    }
}
