package org.disclosures.http.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.disclosures.http.Term;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.representation.KnownIds;

/**
 * The type of a filter's value: its reader, its schema in the contract, and what names its values for people.
 *
 * @param <T> the value; a set where a filter takes several
 * @param reader reads the parameter; gives null or an empty set where the parameter is absent
 * @param schema the schema of the parameter
 * @param collection the collection that the values are ids of; null if they are none
 * @param vocabulary the vocabulary that the values are terms of; empty if they are none
 */
public record FilterType<T>(
        FilterReader<T> reader, FilterSchema schema, String collection, List<? extends Term> vocabulary) {

    private static final String COUNTRIES = "countries";

    /** Reads a parameter and notes errors in its values. */
    @FunctionalInterface
    public interface FilterReader<T> {

        T read(String name, List<String> given, ParameterValues values, KnownIds knownIds);
    }

    /**
     * The schema of a parameter in the contract.
     *
     * @param isList whether the parameter takes several values
     * @param type the JSON type of a value
     * @param format the format of a value; null if it has none
     * @param minimum the least value; null if there is none
     * @param maxLength the greatest length of a value; null if there is none
     * @param terms the vocabulary of the values; null if there is none
     */
    public record FilterSchema(
            boolean isList,
            String type,
            String format,
            Integer minimum,
            Integer maxLength,
            Class<? extends Enum<?>> terms) {

        private static FilterSchema list(Class<? extends Enum<?>> terms) {
            return new FilterSchema(true, "string", null, null, null, terms);
        }

        private static FilterSchema single(String type, String format) {
            return new FilterSchema(false, type, format, null, null, null);
        }
    }

    private static <T> FilterType<T> list(FilterReader<T> reader) {
        return new FilterType<>(reader, FilterSchema.list(null), null, List.of());
    }

    private static <T> FilterType<T> single(FilterSchema schema, FilterReader<T> reader) {
        return new FilterType<>(reader, schema, null, List.of());
    }

    /** Ids of a collection; those that no public resource has are refused. */
    public static FilterType<Set<String>> ids(String collection) {
        return new FilterType<>(
                (name, given, values, knownIds) -> knownIds.read(name, collection, given, values),
                FilterSchema.list(null),
                collection,
                List.of());
    }

    /** Ids of claims; those that no public claim has are refused. */
    public static FilterType<Set<UUID>> claims() {
        return list((name, given, values, knownIds) -> {
            Set<UUID> ids = values.uuids(name, given);
            knownIds.check(name, "claims", ids, values.faults());
            return ids;
        });
    }

    /** ISO 3166-1 alpha-2 codes. */
    public static FilterType<Set<String>> countries() {
        return new FilterType<>(
                (name, given, values, knownIds) -> values.countries(name, given),
                FilterSchema.list(null),
                COUNTRIES,
                List.of());
    }

    /** BCP 47 language tags. */
    public static FilterType<Set<String>> languages() {
        return list((name, given, values, knownIds) -> values.languages(name, given));
    }

    /** Terms of a vocabulary. */
    public static <E extends Enum<E> & Term> FilterType<Set<E>> terms(Class<E> vocabulary) {
        return new FilterType<>(
                (name, given, values, knownIds) -> values.terms(name, given, vocabulary),
                FilterSchema.list(vocabulary),
                null,
                Arrays.asList(vocabulary.getEnumConstants()));
    }

    /** Codes that exist or have a form; {@code reason} is the error message for others. */
    public static FilterType<Set<String>> matching(Predicate<String> form, String reason) {
        return list((name, given, values, knownIds) -> values.matching(name, given, form, reason));
    }

    /** Words as they stand. */
    public static FilterType<List<String>> words() {
        return list((name, given, values, knownIds) -> values.split(name, given));
    }

    /** One text, including commas. */
    public static FilterType<String> text(int maxLength) {
        return single(
                new FilterSchema(false, "string", null, null, maxLength, null),
                (name, given, values, knownIds) -> values.text(name, given));
    }

    /** A figure: a whole number from 0. */
    public static FilterType<Long> figure() {
        return single(
                new FilterSchema(false, "integer", "int64", 0, null, null),
                (name, given, values, knownIds) -> values.number(name, given, 0, ParameterValues.LARGEST_FIGURE));
    }

    /** An ISO 8601 calendar date. */
    public static FilterType<LocalDate> day() {
        return single(
                FilterSchema.single("string", "date"), (name, given, values, knownIds) -> values.date(name, given));
    }

    /** An ISO 8601 moment. */
    public static FilterType<Instant> moment() {
        return single(
                FilterSchema.single("string", "date-time"),
                (name, given, values, knownIds) -> values.instant(name, given));
    }

    /** True or false. */
    public static FilterType<Boolean> flag() {
        return single(
                FilterSchema.single("boolean", null), (name, given, values, knownIds) -> values.flag(name, given));
    }
}
