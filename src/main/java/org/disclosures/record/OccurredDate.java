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
import org.disclosures.vocabulary.DatePrecision;

/**
 * A date of occurrence, exactly as precise as its source gave it.
 *
 * @param from the first possible day
 * @param to the last possible day
 * @param precision of both ends
 */
@Embeddable
public record OccurredDate(
        @Column(name = "occurred_from") LocalDate from,
        @Column(name = "occurred_to") LocalDate to,

        @Column(name = "occurred_precision") @Enumerated(EnumType.STRING)
        DatePrecision precision) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /**
     * Reads a date or an interval of EDTF level 0 (ISO 8601-2): {@code 2018}, {@code 2018-10}, {@code 2018-10-02}, {@code
     * 2018-10/2019-01}. Both ends of an interval have the same precision.
     *
     * @throws IllegalArgumentException if the text is neither; its message is shown to users
     */
    public static OccurredDate parse(String edtf) {
        String[] ends = edtf.split("/", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException(
                    "“" + edtf + "” is not a date of EDTF level 0; write it as in 2021, 2021-07 or 2021-07-27.");
        }
        OccurredDate first = parseOne(ends[0]);
        if (ends.length == 1) {
            return first;
        }
        OccurredDate last = parseOne(ends[1]);
        if (first.precision != last.precision || !first.to.isBefore(last.from)) {
            throw new IllegalArgumentException(
                    "The interval is not valid; give both ends with the same precision, the earlier one first.");
        }
        return new OccurredDate(first.from, last.to, first.precision);
    }

    /** The date in EDTF level 0. */
    public String edtf() {
        String first = edtf(from);
        String last = edtf(to);
        return first.equals(last) ? first : first + "/" + last;
    }

    private static OccurredDate parseOne(String edtf) {
        OccurredDate date = read(edtf);
        if (date.from.isBefore(ParameterValues.EARLIEST)) {
            throw new IllegalArgumentException(
                    "“" + edtf + "” is before the year " + ParameterValues.EARLIEST.getYear() + "; use a later date.");
        }
        return date;
    }

    private static OccurredDate read(String edtf) {
        Matcher parts = DATE.matcher(edtf);
        try {
            if (parts.matches()) {
                int year = Integer.parseInt(parts.group(1));
                if (parts.group(2) == null) {
                    Year whole = Year.of(year);
                    return new OccurredDate(whole.atDay(1), whole.atMonth(12).atEndOfMonth(), DatePrecision.YEAR);
                }
                YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
                if (parts.group(3) == null) {
                    return new OccurredDate(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
                }
                LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
                return new OccurredDate(day, day, DatePrecision.DAY);
            }
        } catch (DateTimeException impossible) {
            // reported below, like any other text that is not a date
        }
        throw new IllegalArgumentException(
                "“" + edtf + "” is not a date of EDTF level 0; write it as in 2021, 2021-07 or 2021-07-27.");
    }

    private String edtf(LocalDate day) {
        return switch (precision) {
            case YEAR -> Year.from(day).toString();
            case MONTH -> YearMonth.from(day).toString();
            case DAY -> day.toString();
        };
    }
}
