package org.disclosures.search;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The exact fields of claims in the index that one expression fills, one row each. A filter of claims that compares with such a field
 * takes its row here; fields that a claim has several values of (sources, places, links) are filled by {@link ClaimDocuments}. The
 * format of the index follows from the rows, so that an index without a new field is built again.
 *
 * @param field the name of the field
 * @param hql the expression on the claim {@code e} and the joins of {@link ClaimDocuments}
 */
record ClaimIndexFields(String field, String hql, Kind kind) {

    /** The ways in which a value is held. */
    private enum Kind {
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
            new ClaimIndexFields(Fields.REPORT, "r.id", Kind.WORD),
            new ClaimIndexFields(Fields.POSITION, "e.position", Kind.NUMBER),
            new ClaimIndexFields(Fields.KIND, "e.kind", Kind.WORD),
            new ClaimIndexFields(Fields.ASSURANCE, "e.assurance", Kind.WORD),
            new ClaimIndexFields(Fields.ASSURANCE_ORDER, "e.assurance", Kind.ORDINAL),
            new ClaimIndexFields(Fields.TARGET, "t.id", Kind.WORD),
            new ClaimIndexFields(Fields.CATEGORY, "k.id", Kind.WORD),
            new ClaimIndexFields(Fields.TECHNOLOGY, "x.id", Kind.WORD),
            new ClaimIndexFields(Fields.VENDOR, "v.id", Kind.WORD),
            new ClaimIndexFields(Fields.UNIT, "e.figure.unit", Kind.WORD),
            new ClaimIndexFields(Fields.LOWER_BOUND, "e.lowerBound", Kind.NUMBER),
            new ClaimIndexFields(Fields.UPPER_BOUND, "e.upperBound", Kind.NUMBER),
            new ClaimIndexFields(Fields.LOWER_BOUND_ORDER, "e.lowerBoundOrder", Kind.NUMBER),
            new ClaimIndexFields(Fields.OCCURRED_FROM, "e.occurred.from", Kind.DAY),
            new ClaimIndexFields(Fields.OCCURRED_TO, "e.occurred.to", Kind.DAY),
            new ClaimIndexFields(Fields.OCCURRED_ORDER, "e.occurredOrder", Kind.DAY),
            new ClaimIndexFields(Fields.ASSERTED_ON, "e.assertedOn", Kind.DAY),
            new ClaimIndexFields(Fields.YEAR, "e.assertedOn", Kind.YEAR),
            new ClaimIndexFields(Fields.PUBLISHED_ON, "r.publishedOn", Kind.DAY),
            new ClaimIndexFields(Fields.STATE, "e.publication.state", Kind.WORD),
            new ClaimIndexFields(Fields.CHANGED_AT, "e.changedAt", Kind.MOMENT),
            new ClaimIndexFields(Fields.REVISION, "e.publication.revision", Kind.SHOWN));

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
