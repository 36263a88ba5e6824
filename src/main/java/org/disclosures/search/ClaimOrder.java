package org.disclosures.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.disclosures.http.Term;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.Sorting;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ClaimKind;

/**
 * The orders of claims, as the index sorts. They are those of the database; the key, which all documents differ in, ends them. The
 * values that claims are sorted by are the same texts in cursors, whichever they were found in.
 */
final class ClaimOrder {

    private ClaimOrder() {}

    /**
     * A field by which the index sorts.
     *
     * @param text writes a value as cursors hold it
     * @param value reads a value from a cursor's text
     */
    private record ClaimSortField(
            String name, boolean isNumber, Function<Object, String> text, Function<String, Object> value) {

        SortField sort(boolean descends) {
            return isNumber
                    ? LongField.newSortField(name, descends, SortedNumericSelector.Type.MIN)
                    : KeywordField.newSortField(name, descends, SortedSetSelector.Type.MIN);
        }
    }

    /** The requested order of a page. */
    static Sort of(PageRequest<?> request) {
        return request.isRanked()
                ? AudienceSearcher.BY_RELEVANCE
                : new Sort(request.keys().stream()
                        .map(key -> field(key).sort(key.descends()))
                        .toArray(SortField[]::new));
    }

    /** The values that a hit is sorted by, as texts. */
    static List<String> texts(PageRequest<?> request, FieldDoc hit) {
        if (request.isRanked()) {
            return AudienceSearcher.rank(hit);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < hit.fields.length; i++) {
            texts.add(field(request.keys().get(i)).text().apply(hit.fields[i]));
        }
        return texts;
    }

    /** The document that represents the hit after which a page begins. */
    static Object[] values(PageRequest<?> request) {
        if (request.isRanked()) {
            return AudienceSearcher.rank(request.place());
        }
        Object[] values = new Object[request.keys().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    field(request.keys().get(i)).value().apply(request.place().get(i));
        }
        return values;
    }

    private static ClaimSortField field(Sorting.SortKey key) {
        return switch (key.field().name()) {
            case "assertedOn" -> day(IndexFields.ASSERTED_ON);
            case "report" -> word(IndexFields.REPORT);
            case "position" -> number(IndexFields.POSITION);
            case "id" -> word(IndexFields.ID);
            case "kind" ->
                new ClaimSortField(
                        IndexFields.KIND,
                        false,
                        code -> Term.find(ClaimKind.values(), ((BytesRef) code).utf8ToString())
                                .orElseThrow()
                                .name(),
                        name -> new BytesRef(ClaimKind.valueOf(name).code()));
            case "assurance" ->
                new ClaimSortField(
                        IndexFields.ASSURANCE_ORDER,
                        true,
                        place -> Assurance.values()[((Long) place).intValue()].name(),
                        name -> (long) Assurance.valueOf(name).ordinal());
            case "lowerBound" -> number(IndexFields.LOWER_BOUND_ORDER);
            case "occurred" -> day(IndexFields.OCCURRED_ORDER);
            case "changedAt" ->
                new ClaimSortField(
                        IndexFields.CHANGED_AT,
                        true,
                        micros -> Instant.EPOCH
                                .plus((Long) micros, ChronoUnit.MICROS)
                                .toString(),
                        text -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text)));
            default ->
                throw new IllegalArgumentException(
                        "Claims are not sorted by " + key.field().name());
        };
    }

    private static ClaimSortField word(String field) {
        return new ClaimSortField(field, false, word -> ((BytesRef) word).utf8ToString(), BytesRef::new);
    }

    private static ClaimSortField number(String field) {
        return new ClaimSortField(field, true, Object::toString, Long::valueOf);
    }

    private static ClaimSortField day(String field) {
        return new ClaimSortField(
                field,
                true,
                day -> LocalDate.ofEpochDay((Long) day).toString(),
                text -> LocalDate.parse(text).toEpochDay());
    }
}
