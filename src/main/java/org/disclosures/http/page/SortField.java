package org.disclosures.http.page;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.disclosures.http.Term;
import org.disclosures.http.param.Values;

/**
 * A field that a list can be sorted by.
 *
 * @param name its name in {@code sort=}
 * @param attribute the entity's attribute, never null in the database, since a null has no place in a keyset
 * @param read reads the attribute's value out of a cursor; throws an {@link IllegalArgumentException} or a
 *     {@link java.time.DateTimeException} if the text is none
 */
public record SortField(String name, String attribute, Function<String, Comparable<?>> read) {

    public static SortField text(String name, String attribute) {
        return new SortField(name, attribute, value -> value);
    }

    public static SortField date(String name, String attribute) {
        return new SortField(name, attribute, LocalDate::parse);
    }

    public static SortField number(String name, String attribute) {
        return new SortField(name, attribute, Long::valueOf);
    }

    public static SortField integer(String name, String attribute) {
        return new SortField(name, attribute, Integer::valueOf);
    }

    public static SortField uuid(String name, String attribute) {
        return new SortField(name, attribute, value -> {
            UUID id = Values.uuid(value);
            if (id == null) {
                throw new IllegalArgumentException(value);
            }
            return id;
        });
    }

    public static <T extends Enum<T> & Term> SortField term(String name, String attribute, Class<T> vocabulary) {
        return new SortField(name, attribute, value -> Enum.valueOf(vocabulary, value));
    }

    /** How a value is written into a cursor. */
    static String write(Comparable<?> value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
