package org.disclosures.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.MeantDate;
import org.disclosures.vocabulary.DatePrecision;

/**
 * A date of occurrence, exactly as precise as its source gave it.
 *
 * @param edtf the date in EDTF level 1 (ISO 8601-2), as it was entered
 * @param from the first day of the date as given; {@link #NO_START} if its start is open or unknown
 * @param to the last day of the date as given; {@link #NO_END} if its end is open or unknown
 * @param precision of the less precise end
 */
@Embeddable
public record OccurredDate(
        @Column(name = "occurred_edtf") String edtf,
        @Column(name = "occurred_from") LocalDate from,
        @Column(name = "occurred_to") LocalDate to,

        @Column(name = "occurred_precision") @Enumerated(EnumType.STRING)
        DatePrecision precision) {

    /** The day that stands for a start that is open or unknown. */
    static final LocalDate NO_START = ParameterValues.EARLIEST;

    /** The day that stands for an end that is open or unknown. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{3})X|(\\d{4})(?:-(?:(XX)(?:-XX)?|(\\d{2})(?:-(?:(XX)|(\\d{2})))?))?)([?~%])?");
    private static final Pattern SEASON = Pattern.compile("\\d{4}-2[1-4]");
    private static final String OPEN = "..";

    /**
     * One end of an interval, or a single date.
     *
     * @param edtf the date without its qualifiers; null if the end is open or unknown
     * @param open true if the end is open, which an unknown one is not
     * @param approximate true if the source said “around” it
     * @param uncertain true if the source was not sure of it
     */
    public record OccurredEnd(
            String edtf,
            boolean open,
            boolean approximate,
            boolean uncertain,
            LocalDate from,
            LocalDate to,
            DatePrecision precision) {

        private static OccurredEnd missing(boolean open, LocalDate day) {
            return new OccurredEnd(null, open, false, false, day, day, null);
        }

        /** The date in ISO 8601; null if that would be more than the source said. */
        public String iso() {
            if (!isGiven() || approximate || uncertain) {
                return null;
            }
            return switch (precision) {
                case DAY -> from.toString();
                case MONTH -> YearMonth.from(from).toString();
                case YEAR -> Year.from(from).toString();
                case DECADE -> null;
            };
        }

        /** True if the end is neither open nor unknown. */
        public boolean isGiven() {
            return edtf != null;
        }
    }

    /**
     * Reads a date or an interval of EDTF level 1 (ISO 8601-2): {@code 2018}, {@code 2018-10}, {@code 2018-10-02}, {@code 201X}, {@code
     * 2018-XX}, each with {@code ?} (uncertain), {@code ~} (approximate) or {@code %} (both); {@code 2018-10/2019-01}, {@code
     * 2019/..} and {@code ../2021}.
     *
     * @throws IllegalArgumentException if the text is neither; its message is shown to users
     */
    public static OccurredDate parse(String edtf) {
        String[] texts = ends(edtf);
        if (texts.length > 2) {
            throw unreadable(edtf);
        }
        OccurredEnd first = first(texts);
        OccurredEnd last = texts.length == 1 ? first : last(texts);
        if (!first.isGiven() && !last.isGiven()) {
            throw new IllegalArgumentException(
                    "The interval has neither a start nor an end; give one of them, or leave the date out.");
        }
        boolean interval = first != last && first.isGiven() && last.isGiven();
        if (interval && last.to().isBefore(first.from())) {
            throw new IllegalArgumentException("The interval is not valid; give the earlier end first.");
        }
        if (interval && first.from().equals(last.from()) && first.to().equals(last.to())) {
            throw new IllegalArgumentException("Both ends of the interval are the same; write the date once.");
        }
        return new OccurredDate(edtf, first.from(), last.to(), coarser(first.precision(), last.precision()));
    }

    /** The start of the interval, or the single date. */
    public OccurredEnd first() {
        return first(ends(edtf));
    }

    /** The end of the interval; null for a single date. */
    public OccurredEnd last() {
        String[] texts = ends(edtf);
        return texts.length == 1 ? null : last(texts);
    }

    private static String[] ends(String edtf) {
        return edtf.split("/", -1);
    }

    private static OccurredEnd first(String[] ends) {
        return end(ends[0], ends.length > 1, NO_START);
    }

    private static OccurredEnd last(String[] ends) {
        return end(ends[1], true, NO_END);
    }

    private static DatePrecision coarser(DatePrecision one, DatePrecision other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static OccurredEnd end(String edtf, boolean inInterval, LocalDate missing) {
        if (inInterval && (edtf.isEmpty() || edtf.equals(OPEN))) {
            return OccurredEnd.missing(!edtf.isEmpty(), missing);
        }
        OccurredEnd end = read(edtf);
        if (end.from().isBefore(ParameterValues.EARLIEST)) {
            throw new IllegalArgumentException(
                    "“" + edtf + "” is before the year " + ParameterValues.EARLIEST.getYear() + "; use a later date.");
        }
        return end;
    }

    private static OccurredEnd read(String edtf) {
        Matcher parts = DATE.matcher(edtf);
        try {
            if (parts.matches()) {
                return read(parts);
            }
        } catch (DateTimeException impossible) {
            // reported below, like any other text that is not a date
        }
        if (SEASON.matcher(edtf).matches()) {
            throw new IllegalArgumentException(
                    "“" + edtf
                            + "” is a season, whose months differ from place to place; write the months, as in 2021-06/2021-08.");
        }
        throw unreadable(edtf);
    }

    private static OccurredEnd read(Matcher parts) {
        if (parts.group(1) != null) {
            int first = Integer.parseInt(parts.group(1)) * 10;
            return end(
                    parts,
                    Year.of(first).atDay(1),
                    Year.of(first + 9).atMonth(12).atEndOfMonth(),
                    DatePrecision.DECADE);
        }
        int year = Integer.parseInt(parts.group(2));
        if (parts.group(4) == null) {
            Year whole = Year.of(year);
            return end(parts, whole.atDay(1), whole.atMonth(12).atEndOfMonth(), DatePrecision.YEAR);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(4)));
        if (parts.group(6) == null) {
            return end(parts, month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
        }
        LocalDate day = month.atDay(Integer.parseInt(parts.group(6)));
        return end(parts, day, day, DatePrecision.DAY);
    }

    private static OccurredEnd end(Matcher parts, LocalDate from, LocalDate to, DatePrecision precision) {
        String qualifier = parts.group(7);
        boolean both = "%".equals(qualifier);
        String date = qualifier == null
                ? parts.group()
                : parts.group().substring(0, parts.group().length() - 1);
        return new OccurredEnd(
                date, false, both || "~".equals(qualifier), both || "?".equals(qualifier), from, to, precision);
    }

    private static IllegalArgumentException unreadable(String edtf) {
        return new IllegalArgumentException("“" + edtf
                + "” is not a date of EDTF level 1"
                + MeantDate.edtfHint(edtf)
                + "; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for"
                + " “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end.");
    }
}
