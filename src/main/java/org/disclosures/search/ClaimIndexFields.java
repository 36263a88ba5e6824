package org.disclosures.search;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The exact fields of claims in the index that one expression fills, one row each. A filter of claims that compares with such a field
 * takes its row here; fields that a claim has several values of (sources, places, parties, technologies, categories, links) are filled by {@link ClaimDocuments}. The
 * format of the index follows from the rows, so that an index without a new field is built again.
 *
 * @param field the name of the field
 * @param hql the expression on the claim {@code e} and the joins of {@link ClaimDocuments}
 */
record ClaimIndexFields(String field, String hql, IndexFieldKind kind) {

    /** The ways in which a value is held. */
    private enum IndexFieldKind {
        /** A word to filter by and to count. */
        WORD,
        /** A number to filter by and to sort by. */
        NUMBER,
        /** The place of a term in its vocabulary, a number. */
        ORDINAL,
        /** A day, as a number. */
        DAY,
        /** A moment, as microseconds, which is how precisely the database has it. */
        MOMENT,
        /** The year of a day, as a word. */
        YEAR,
        /** A number that is only shown. */
        SHOWN
    }

    private static final List<ClaimIndexFields> ROWS = List.of(
            new ClaimIndexFields(IndexFields.REPORT, "r.id", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.POSITION, "e.position", IndexFieldKind.NUMBER),
            new ClaimIndexFields(IndexFields.KIND, "e.kind", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.ASSURANCE, "e.assurance", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.ASSURANCE_ORDER, "e.assurance", IndexFieldKind.ORDINAL),
            new ClaimIndexFields(IndexFields.TARGET, "t.id", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.UNIT, "e.figure.unit", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.CURRENCY, "e.figure.currency", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.LOWER_BOUND, "e.lowerBound", IndexFieldKind.NUMBER),
            new ClaimIndexFields(IndexFields.UPPER_BOUND, "e.upperBound", IndexFieldKind.NUMBER),
            new ClaimIndexFields(IndexFields.LOWER_BOUND_ORDER, "e.lowerBoundOrder", IndexFieldKind.NUMBER),
            new ClaimIndexFields(IndexFields.OCCURRED_FROM, "e.occurred.from", IndexFieldKind.DAY),
            new ClaimIndexFields(IndexFields.OCCURRED_TO, "e.occurred.to", IndexFieldKind.DAY),
            new ClaimIndexFields(IndexFields.OCCURRED_ORDER, "e.occurredOrder", IndexFieldKind.DAY),
            new ClaimIndexFields(IndexFields.ASSERTED_ON, "e.assertedOn", IndexFieldKind.DAY),
            new ClaimIndexFields(IndexFields.YEAR, "e.assertedOn", IndexFieldKind.YEAR),
            new ClaimIndexFields(IndexFields.PUBLISHED_ON, "r.publishedOn", IndexFieldKind.DAY),
            new ClaimIndexFields(IndexFields.STATE, "e.publication.state", IndexFieldKind.WORD),
            new ClaimIndexFields(IndexFields.CHANGED_AT, "e.changedAt", IndexFieldKind.MOMENT),
            new ClaimIndexFields(IndexFields.REVISION, "e.publication.revision", IndexFieldKind.SHOWN));

    /** The expressions to select, each under the name of its field. */
    static String columns() {
        return ROWS.stream().map(row -> row.hql() + " as " + row.field()).collect(Collectors.joining(", "));
    }

    /** Adds the fields of a selected claim. */
    static void addTo(IndexDocument document, Tuple claim) {
        ROWS.forEach(row -> row.add(document, claim.get(row.field())));
    }

    /** The rows in words, which differ where the fields do. */
    static String format() {
        return ROWS.toString();
    }

    private void add(IndexDocument document, Object value) {
        if (value == null) {
            return;
        }
        switch (kind) {
            case WORD -> document.word(field, value);
            case NUMBER -> document.number(field, (Number) value);
            case ORDINAL -> document.number(field, ((Enum<?>) value).ordinal());
            case DAY -> document.day(field, (LocalDate) value);
            case MOMENT -> document.number(field, ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
            case YEAR -> document.word(field, ((LocalDate) value).getYear());
            case SHOWN -> document.shown(field, ((Number) value).longValue());
        }
    }
}
