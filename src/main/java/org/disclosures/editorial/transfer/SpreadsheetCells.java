package org.disclosures.editorial.transfer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.exchange.SpreadsheetFormulas;
import org.disclosures.exchange.XlsxText;
import org.disclosures.http.param.TextBlanks;

/** Reads cells as spreadsheet programs write them, where only one reading is possible; nothing is guessed at. */
final class SpreadsheetCells {

    /** A date that can be read in more than one way. */
    static final class AmbiguousDateException extends Exception {

        private static final long serialVersionUID = 1L;

        AmbiguousDateException(String reason) {
            super(reason);
        }
    }

    // In the served languages.
    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("wahr", true),
            Map.entry("vrai", true),
            Map.entry("verdadero", true),
            Map.entry("صحيح", true),
            Map.entry("1", true),
            Map.entry("false", false),
            Map.entry("falsch", false),
            Map.entry("faux", false),
            Map.entry("falso", false),
            Map.entry("خطأ", false),
            Map.entry("0", false));

    private static final Set<String> WORDS_OF_TRUTH = Set.of("true", "false");
    private static final Pattern DECIMALS = Pattern.compile("(\\d{1,18})[.,]0{1,2}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ \u00A0\u202F\u2009'’]\\d{3})+");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[T ]0{1,2}:00(?::00)?)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{2}|\\d{4})(?: 0{1,2}:00(?::00)?)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?(?:\\s?([APap])\\.?[Mm]\\.?)?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})\\.?");
    private static final Pattern SPACES = Pattern.compile("[\\h\\u200B]+");
    private static final int MONTHS = 12;

    private SpreadsheetCells() {}

    /** A truth value in the words of the served languages, in any case; empty if it is none. */
    static Optional<Boolean> truth(String cell) {
        return Optional.ofNullable(TRUTHS.get(cell.toLowerCase(Locale.ROOT)));
    }

    /**
     * The digits of a whole number that was written with decimals that are naught, or with spaces or apostrophes between thousands;
     * the cell itself otherwise. Points and commas between thousands are decimals elsewhere, so they are left.
     */
    static String number(String cell) {
        Matcher decimals = DECIMALS.matcher(cell);
        if (decimals.matches()) {
            return decimals.group(1);
        }
        return GROUPED.matcher(cell).matches() ? cell.replaceAll("\\D", "") : cell;
    }

    /** The ISO form of a date that was written in another one; the cell itself if it is none. */
    static String day(String cell) throws AmbiguousDateException {
        Matcher first = YEAR_FIRST.matcher(cell);
        if (first.matches()) {
            return iso(first.group(1), first.group(2), first.group(3)).orElse(cell);
        }
        Matcher last = YEAR_LAST.matcher(cell);
        if (!last.matches()) {
            return cell;
        }
        String year = last.group(4);
        if (year.length() == 2) {
            throw new AmbiguousDateException(
                    "“" + cell + "” leaves the century open; write the year with four digits.");
        }
        int one = Integer.parseInt(last.group(1));
        int other = Integer.parseInt(last.group(3));
        // In dates with full stops the day comes first, in every language that uses them.
        if (last.group(2).equals(".") || one > MONTHS || one == other) {
            return iso(year, last.group(3), last.group(1)).orElse(cell);
        }
        if (other > MONTHS) {
            return iso(year, last.group(1), last.group(3)).orElse(cell);
        }
        throw new AmbiguousDateException(
                "“" + cell + "” leaves open which number is the month; write the date as in 2021-07-27.");
    }

    private static Optional<String> iso(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** True if a cell is a text as a spreadsheet program rewrites it by itself, so that no editor meant to change it. */
    static boolean isRewritten(String cell, String text) {
        if (cell == null || text == null) {
            return cell == null && (text == null || TextBlanks.strip(text).isEmpty());
        }
        String plain = plain(text);
        return cell.equals(text)
                || plain(cell).equals(plain)
                || plain(SpreadsheetFormulas.guard(cell)).equals(plain)
                || plain(XlsxText.unescape(cell)).equals(plain)
                || areSameNumber(cell, plain)
                || (WORDS_OF_TRUTH.contains(plain.toLowerCase(Locale.ROOT))
                        && truth(cell).equals(truth(plain)))
                || areSameTime(cell, plain)
                || isDateOf(cell, plain);
    }

    private static String plain(String text) {
        return TextBlanks.strip(SPACES.matcher(lines(text)).replaceAll(" "));
    }

    /** The text with line breaks as they are stored. */
    static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    // 007 becomes 7, 1.10 becomes 1.1, and 1E5 becomes 100000.
    private static boolean areSameNumber(String cell, String text) {
        return NUMBER.matcher(cell).matches()
                && NUMBER.matcher(text).matches()
                && new BigDecimal(cell).compareTo(new BigDecimal(text)) == 0;
    }

    // 12:30 becomes 12:30:00 PM.
    private static boolean areSameTime(String cell, String text) {
        Optional<String> time = time(text);
        return time.isPresent() && time.equals(time(cell));
    }

    private static Optional<String> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(3) != null) {
            hour = hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
        }
        return Optional.of(hour + ":" + time.group(2));
    }

    // 1/2 becomes 01/02/2026, with the year in which the file is opened.
    private static boolean isDateOf(String cell, String text) {
        Matcher numbers = TWO_NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return false;
        }
        Set<Integer> meant = numbers(numbers.group(1), numbers.group(2));
        Matcher last = YEAR_LAST.matcher(cell);
        Matcher first = YEAR_FIRST.matcher(cell);
        return (last.matches() && numbers(last.group(1), last.group(3)).equals(meant))
                || (first.matches() && numbers(first.group(2), first.group(3)).equals(meant));
    }

    private static Set<Integer> numbers(String one, String other) {
        return new java.util.TreeSet<>(java.util.List.of(Integer.valueOf(one), Integer.valueOf(other)));
    }
}
