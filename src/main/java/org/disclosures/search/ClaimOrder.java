package org.disclosures.search;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.Sorting;

/** The orders of claims, as the index sorts. They are those of the database; the key, which all documents differ in, ends them. */
final class ClaimOrder {

    private ClaimOrder() {}

    /** The order that a page was asked for in. */
    static Sort of(PageRequest<?> request) {
        if (request.isRanked()) {
            return AudienceSearcher.BY_RELEVANCE;
        }
        return new Sort(request.keys().stream().map(ClaimOrder::field).toArray(SortField[]::new));
    }

    private static SortField field(Sorting.Key key) {
        boolean descends = key.descends();
        return switch (key.field().name()) {
            case "assertedOn" -> number(Fields.ASSERTED_ON, descends);
            case "report" -> word(Fields.REPORT, descends);
            case "position" -> number(Fields.POSITION, descends);
            case "id" -> word(Fields.ID, descends);
            case "kind" -> word(Fields.KIND, descends);
            case "assurance" -> number(Fields.ASSURANCE_ORDER, descends);
            case "lowerBound" -> number(Fields.LOWER_BOUND_ORDER, descends);
            case "occurred" -> number(Fields.OCCURRED_ORDER, descends);
            default ->
                throw new IllegalArgumentException(
                        "Claims are not sorted by " + key.field().name());
        };
    }

    private static SortField word(String field, boolean descends) {
        return KeywordField.newSortField(field, descends, SortedSetSelector.Type.MIN);
    }

    private static SortField number(String field, boolean descends) {
        return LongField.newSortField(field, descends, SortedNumericSelector.Type.MIN);
    }
}
