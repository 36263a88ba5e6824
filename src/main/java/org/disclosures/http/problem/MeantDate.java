package org.disclosures.http.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads dates as people write them in English, so that an error can say how they are written in ISO 8601 and EDTF. */
public final class MeantDate {

    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|", "(", ")[a-z]*\\.?"));

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern DECADE = Pattern.compile("(?:the )?(\\d{3})0s");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2})(?:t.*)?)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)? )?" + MONTHS + ",? (\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

    private static final Pattern APPROXIMATE =
            Pattern.compile("(?:~|(?:around|about|approximately|approx\\.?|circa|ca?\\.) ?)(.+)");
    private static final Pattern UNCERTAIN =
            Pattern.compile("(?:probably|possibly|perhaps|maybe) (.+)|(.+?) ?\\(\\?\\)|(.+) \\?");
    private static final Pattern OPEN_END = Pattern.compile("since (.+)|from ((?:(?! to | until ).)+)|(.+?) ?[-–] ?");
    private static final Pattern OPEN_START = Pattern.compile("(?:until|up to) (.+)");
    private static final Pattern INTERVAL =
            Pattern.compile("(?:from |between )?(.+?)(?: to | until | and | ?– ?| - )(.+)");

    private MeantDate() {}

    /** The addition to the sentence of an error about a day, such as “; perhaps 2021-07-27 is meant”; empty if no day was given. */
    public static String dayHint(String given) {
        return hint(date(plain(given)).filter(date -> date.length() == "2021-07-27".length()));
    }

    /** The same for a date that may be vague, in EDTF level 1. */
    public static String edtfHint(String given) {
        return hint(edtf(plain(given)));
    }

    private static String hint(Optional<String> date) {
        return date.map(meant -> "; perhaps " + meant + " is meant").orElse("");
    }

    private static String plain(String given) {
        return given.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Optional<String> edtf(String given) {
        return first(APPROXIMATE, given)
                .flatMap(MeantDate::date)
                .map(date -> date + "~")
                .or(() -> first(UNCERTAIN, given).flatMap(MeantDate::date).map(date -> date + "?"))
                .or(() -> first(OPEN_START, given).flatMap(MeantDate::date).map(date -> "../" + date))
                .or(() -> date(given))
                .or(() -> first(OPEN_END, given).flatMap(MeantDate::date).map(date -> date + "/.."))
                .or(() -> interval(given));
    }

    private static Optional<String> interval(String given) {
        Matcher ends = INTERVAL.matcher(given);
        return ends.matches()
                ? date(ends.group(1)).flatMap(from -> date(ends.group(2)).map(to -> from + "/" + to))
                : Optional.empty();
    }

    private static Optional<String> first(Pattern form, String given) {
        Matcher matcher = form.matcher(given);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(matcher.group(i));
            }
        }
        return Optional.empty();
    }

    // Numbers with slashes and the year at their end are left out: day and month may be in either order.
    private static Optional<String> date(String given) {
        String text = given.startsWith("in ") ? given.substring("in ".length()) : given;
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(year.group(1));
        }
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            return Optional.of(decade.group(1) + "X");
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(numbers.group(1), numbers.group(2), numbers.group(3));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return day(dotted.group(3), dotted.group(2), dotted.group(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? day(monthFirst.group(3), number(monthFirst.group(1)), monthFirst.group(2))
                : Optional.empty();
    }

    private static String number(String month) {
        return Integer.toString(MONTHS.substring(1).indexOf(month) / (month.length() + 1) + 1);
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return Optional.of(
                    day == null
                            ? whole.toString()
                            : LocalDate.of(whole.getYear(), whole.getMonth(), Integer.parseInt(day))
                                    .toString());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
