package org.disclosures.http.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;

/** The orders that a list of entities can be asked for in. */
public final class Sorting<E> {

    /**
     * A field with its direction.
     *
     * @param field the field
     * @param direction whether it ascends or descends
     */
    public record Key(SortField field, SortDirection direction) {

        /** Whether greater values come first. */
        public boolean descends() {
            return direction == SortDirection.DESCENDING;
        }

        String spelled() {
            return (descends() ? "-" : "") + field.name();
        }
    }

    /** The order of what was found by words: what fits best first. */
    static final List<Key> BY_RELEVANCE = List.of(new Key(SortField.of("relevance"), SortDirection.ASCENDING));

    private static final String ID = "id";
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Class<E> entity;
    private final SortField idField;
    private final Function<String, Comparable<?>> id;
    private final String byDefault;
    private final Map<String, SortField> fields = new LinkedHashMap<>();

    private Sorting(
            Class<E> entity, String idName, Function<String, Comparable<?>> id, String byDefault, SortField... fields) {
        this.entity = entity;
        this.idField = SortField.of(idName);
        this.id = id;
        this.byDefault = byDefault;
        this.fields.put(idName, idField);
        for (SortField field : fields) {
            this.fields.put(field.name(), field);
        }
    }

    /**
     * The orders of entities whose ids are words.
     *
     * @param byDefault the order when none is asked for, as {@code sort=} takes it
     * @param fields the fields beside the id, which ends every order
     */
    public static <E> Sorting<E> bySlug(Class<E> entity, String byDefault, SortField... fields) {
        return new Sorting<>(entity, ID, text -> SLUG.matcher(text).matches() ? text : refuse(text), byDefault, fields);
    }

    /** The same of entities whose ids are UUIDs. */
    public static <E> Sorting<E> byUuid(Class<E> entity, String byDefault, SortField... fields) {
        return new Sorting<>(
                entity,
                ID,
                text -> {
                    UUID uuid = Values.uuid(text);
                    return uuid == null ? refuse(text) : uuid;
                },
                byDefault,
                fields);
    }

    /**
     * The same of entities whose ids are numbers.
     *
     * @param idName what the id is called, in the entity and in {@code sort=}
     */
    public static <E> Sorting<E> byNumber(Class<E> entity, String idName, String byDefault, SortField... fields) {
        return new Sorting<>(
                entity,
                idName,
                text -> NUMBER.matcher(text).matches() ? Long.valueOf(text) : refuse(text),
                byDefault,
                fields);
    }

    /**
     * The same of entities that a moment tells apart in their list.
     *
     * @param idName what the moment is called, in the entity and in {@code sort=}
     */
    public static <E> Sorting<E> byMoment(Class<E> entity, String idName, String byDefault, SortField... fields) {
        return new Sorting<>(
                entity,
                idName,
                text -> {
                    try {
                        return Instant.parse(text);
                    } catch (DateTimeException malformed) {
                        return refuse(text);
                    }
                },
                byDefault,
                fields);
    }

    private static Comparable<?> refuse(String text) {
        throw new IllegalArgumentException(text);
    }

    /** Reads an id; throws an {@link IllegalArgumentException} if the text is none. */
    Comparable<?> id(String text) {
        return id.apply(text);
    }

    /** The attribute that tells the items of the list apart. */
    String idAttribute() {
        return idField.attribute();
    }

    Class<E> entity() {
        return entity;
    }

    /** Reads an order such as {@code -assertedOn,id}; the id is added where it is missing. */
    List<Key> read(String sort, Faults faults) {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (String part : (sort == null ? byDefault : sort).split(",", -1)) {
            String spelled = part.strip();
            boolean descending = spelled.startsWith("-");
            SortField field = fields.get(descending ? spelled.substring(1) : spelled);
            if (field == null) {
                faults.add(
                        "sort",
                        spelled,
                        "The list cannot be sorted by this; “-” before a field reverses it.",
                        fields.keySet());
            } else if (keys.putIfAbsent(
                            field.name(),
                            new Key(field, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                    != null) {
                faults.add("sort", spelled, "A field is taken once.");
            }
        }
        keys.putIfAbsent(idField.name(), new Key(idField, SortDirection.ASCENDING));
        return new ArrayList<>(keys.values());
    }

    /** Where in an order the id stands. */
    int placeOfId(List<Key> keys) {
        return IntStream.range(0, keys.size())
                .filter(place -> keys.get(place).field().equals(idField))
                .findFirst()
                .orElseThrow();
    }

    List<Order<? super E>> orders(List<Key> keys) {
        List<Order<? super E>> orders = new ArrayList<>();
        for (Key key : keys) {
            orders.add(Order.by(entity, key.field().attribute(), key.direction()));
        }
        return orders;
    }

    static String spelled(List<Key> keys) {
        return keys.stream().map(Key::spelled).collect(Collectors.joining(","));
    }
}
