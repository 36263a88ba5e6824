package org.disclosures.http.param;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.http.Term;
import org.disclosures.http.problem.RequestErrors;

/**
 * Reads query parameters into typed values and notes their errors. A parameter may be repeated, its values may be separated by commas, or
 * both.
 */
public final class ParameterValues {

    /** The most values one parameter may have. */
    public static final int MOST_VALUES = 50;

    /** The largest figure there is: 2^53 − 2, so that every bound is an integer that JSON readers hold exactly. */
    public static final long LARGEST_FIGURE = 9_007_199_254_740_990L;

    /** The first day that dates of claims and reports may have. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The last day that they may have. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** The codes of ISO 3166-1 alpha-2, and XK, which it leaves to users and everybody uses for Kosovo; in order. */
    public static final Set<String> COUNTRIES =
            Collections.unmodifiableSortedSet(Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                    .collect(Collectors.toCollection(TreeSet::new)));

    private static final int LONGEST_ID = 100;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}");
    private final RequestErrors faults;

    public ParameterValues(RequestErrors faults) {
        this.faults = faults;
    }

    /** The errors noted so far. */
    public RequestErrors faults() {
        return faults;
    }

    /** Terms of a vocabulary, by their codes. */
    public <T extends Enum<T> & Term> Set<T> terms(String name, List<String> given, Class<T> vocabulary) {
        T[] all = vocabulary.getEnumConstants();
        return each(name, given, value -> {
            for (T term : all) {
                if (term.code().equals(value)) {
                    return term;
                }
            }
            faults.add(
                    name,
                    value,
                    "The value is not allowed; use one of the allowed values.",
                    Arrays.stream(all).map(Term::code).toList());
            return null;
        });
    }

    /** A term of a vocabulary, by its code; null if absent. */
    public <T extends Enum<T> & Term> T term(String name, List<String> given, Class<T> vocabulary) {
        Set<T> terms = terms(name, given, vocabulary);
        if (terms.size() > 1) {
            faults.add(name, null, "The parameter is repeated or has several values; give it once, with one value.");
        }
        return terms.stream().findFirst().orElse(null);
    }

    /** Ids of records: slugs of at most 100 characters. */
    public Set<String> ids(String name, List<String> given) {
        return each(name, given, value -> {
            if (value.length() <= LONGEST_ID && SLUG.matcher(value).matches()) {
                return value;
            }
            faults.add(
                    name,
                    value,
                    "The value is not an id; use lower-case letters, digits and single hyphens, at most 100 "
                            + "characters.");
            return null;
        });
    }

    /** Ids of claims. */
    public Set<UUID> uuids(String name, List<String> given) {
        return each(name, given, value -> {
            UUID id = uuid(value);
            if (id == null) {
                faults.add(name, value, "The value is not the id of a claim; use a UUID.");
            }
            return id;
        });
    }

    /** ISO 3166-1 alpha-2 codes, in either case. */
    public Set<String> countries(String name, List<String> given) {
        return each(name, given, value -> {
            String code = value.toUpperCase(Locale.ROOT);
            if (COUNTRIES.contains(code)) {
                return code;
            }
            faults.add(
                    name,
                    value,
                    "The value is not a country; use an ISO 3166-1 alpha-2 code, as listed at /v1/countries.");
            return null;
        });
    }

    /** BCP 47 language tags, as reports carry them. */
    public Set<String> languages(String name, List<String> given) {
        return matching(
                name,
                given,
                LANGUAGE.asMatchPredicate(),
                "The value is not a language; use a BCP 47 tag, such as en or pt-BR.");
    }

    /** Codes that exist or have a form. */
    public Set<String> matching(String name, List<String> given, Predicate<String> form, String reason) {
        return each(name, given, value -> {
            if (form.test(value)) {
                return value;
            }
            faults.add(name, value, reason);
            return null;
        });
    }

    /** An ISO 8601 calendar date, of the years 1900 to 9999; null when absent. */
    public LocalDate date(String name, List<String> given) {
        return single(name, given, value -> {
            try {
                LocalDate date = LocalDate.parse(value);
                if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                    return date;
                }
            } catch (DateTimeException malformed) {
                // reported below, like a date out of range
            }
            faults.add(name, value, "The value is not a date of the years 1900 to 9999; write it as YYYY-MM-DD.");
            return null;
        });
    }

    /** An ISO 8601 moment, of the years 1900 to 9999; null when absent. */
    public Instant instant(String name, List<String> given) {
        return single(name, given, value -> {
            try {
                Instant moment = Instant.parse(value);
                LocalDate date = LocalDate.ofInstant(moment, ZoneOffset.UTC);
                if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                    return moment;
                }
            } catch (DateTimeException malformed) {
                // reported below, like a moment out of range
            }
            faults.add(
                    name,
                    value,
                    "The value is not a moment of the years 1900 to 9999; write it as in " + "2021-07-27T12:00:00Z.");
            return null;
        });
    }

    /** A whole number within bounds; null when absent. */
    public Long number(String name, List<String> given, long least, long most) {
        return single(name, given, value -> {
            if (NUMBER.matcher(value).matches()) {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            faults.add(
                    name,
                    value,
                    "The value is not a whole number from " + least + " to " + most + "; use one in that range.");
            return null;
        });
    }

    /** true or false; null when absent. */
    public Boolean flag(String name, List<String> given) {
        return single(name, given, value -> {
            if (value.equals("true") || value.equals("false")) {
                return Boolean.valueOf(value);
            }
            faults.add(
                    name, value, "The value is not allowed; use one of the allowed values.", List.of("true", "false"));
            return null;
        });
    }

    /** A single, unparsed value; null if absent. */
    public String text(String name, List<String> given) {
        return single(name, given, Function.identity());
    }

    /** The separate values of a parameter, in order. */
    public List<String> split(String name, List<String> given) {
        return List.copyOf(each(name, given, Function.identity()));
    }

    /** A claim's id, or null if the text is no UUID in its canonical form. */
    public static UUID uuid(String value) {
        return UUID_FORM.matcher(value).matches() ? UUID.fromString(value) : null;
    }

    /** Notes an error if a range ends before it starts. */
    public <C extends Comparable<? super C>> void ordered(String from, C lower, String to, C upper) {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            faults.add(
                    to,
                    upper.toString(),
                    "The range ends before it starts; use a value that is not below `" + from + "`.");
        }
    }

    private <T> Set<T> each(String name, List<String> given, Function<String, T> read) {
        Set<T> values = new LinkedHashSet<>();
        if (given == null) {
            return values;
        }
        List<String> separate = new ArrayList<>();
        for (String value : given) {
            separate.addAll(Arrays.asList(value.split(",", -1)));
        }
        if (separate.size() > MOST_VALUES) {
            faults.add(name, null, "The parameter has more than " + MOST_VALUES + " values; use fewer.");
            return values;
        }
        for (String value : separate) {
            T typed = value.isBlank() ? missing(name, value) : read.apply(value.strip());
            if (typed != null) {
                values.add(typed);
            }
        }
        return values;
    }

    private <T> T single(String name, List<String> given, Function<String, T> read) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            faults.add(name, null, "The parameter is repeated or has several values; give it once, with one value.");
            return null;
        }
        String value = given.get(0).strip();
        return value.isEmpty() ? missing(name, value) : read.apply(value);
    }

    private <T> T missing(String name, String value) {
        faults.add(name, value, "The value is empty; fill it in, or leave it out.");
        return null;
    }
}
