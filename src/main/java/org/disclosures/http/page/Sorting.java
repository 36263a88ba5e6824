package org.disclosures.http.page;

import jakarta.persistence.metamodel.EntityType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;

/** The orders available for a list of entities. */
public final class Sorting<E> {

    public record SortKey(SortField field, SortDirection direction) {

        /** True if greater values come first. */
        public boolean descends() {
            return direction == SortDirection.DESCENDING;
        }

        String spelled() {
            return (descends() ? "-" : "") + field.name();
        }
    }

    /** The order by relevance. */
    static final List<SortKey> BY_RELEVANCE = List.of(new SortKey(SortField.of("relevance"), SortDirection.ASCENDING));

    private static final String ID = "id";
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private static final Map<Class<?>, Function<String, Comparable<?>>> VALUES = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse);

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
     * Orders of an entity whose ids are words.
     *
     * @param byDefault the default order, as in {@code sort=}
     * @param fields fields besides the id, which ends every order
     */
    public static <E> Sorting<E> bySlug(Class<E> entity, String byDefault, SortField... fields) {
        return new Sorting<>(entity, ID, text -> SLUG.matcher(text).matches() ? text : refuse(text), byDefault, fields);
    }

    /** Orders of an entity whose ids are UUIDs. */
    public static <E> Sorting<E> byUuid(Class<E> entity, String byDefault, SortField... fields) {
        return new Sorting<>(
                entity,
                ID,
                text -> {
                    UUID uuid = ParameterValues.uuid(text);
                    return uuid == null ? refuse(text) : uuid;
                },
                byDefault,
                fields);
    }

    /**
     * Orders of an entity whose ids are numbers.
     *
     * @param idName name of the id, in the entity and in {@code sort=}
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
     * Orders of an entity that a moment identifies in its list.
     *
     * @param idName name of the moment, in the entity and in {@code sort=}
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

    /** A copy that also offers orders which begin with another field. */
    public Sorting<E> and(SortField other) {
        List<SortField> all = new ArrayList<>(fields.values());
        all.remove(idField);
        all.add(other);
        return new Sorting<>(entity, idField.name(), id, byDefault, all.toArray(SortField[]::new));
    }

    private static Comparable<?> refuse(String text) {
        throw new IllegalArgumentException(text);
    }

    /** Reads an id; throws an {@link IllegalArgumentException} if the text is none. */
    Comparable<?> id(String text) {
        return id.apply(text);
    }

    /** The attribute that identifies the items of the list. */
    String idAttribute() {
        return idField.attribute();
    }

    Class<E> entity() {
        return entity;
    }

    /** Reads an order such as {@code -assertedOn,id}; the id is added where it is missing. */
    List<SortKey> read(String sort, RequestErrors faults) {
        Map<String, SortKey> keys = new LinkedHashMap<>();
        for (String part : (sort == null ? byDefault : sort).split(",", -1)) {
            String spelled = part.strip();
            boolean descending = spelled.startsWith("-");
            SortField field = fields.get(descending ? spelled.substring(1) : spelled);
            if (field == null) {
                faults.add(
                        "sort",
                        spelled,
                        "The list cannot be sorted by this field; use one of the allowed fields, with “-” before "
                                + "it to reverse the order.",
                        fields.keySet());
            } else if (keys.putIfAbsent(
                            field.name(),
                            new SortKey(field, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                    != null) {
                faults.add("sort", spelled, "The field is repeated; name it once.");
            }
        }
        keys.putIfAbsent(idField.name(), new SortKey(idField, SortDirection.ASCENDING));
        return new ArrayList<>(keys.values());
    }

    /** The values of an item that it is sorted by, as texts. */
    List<String> texts(List<? extends Comparable<?>> values) {
        return values.stream()
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
                .toList();
    }

    /** The values that {@link #texts} gave for an order, as the database compares them. */
    List<Comparable<?>> values(Session session, List<SortKey> keys, List<String> texts) {
        EntityType<E> type = session.getFactory().getMetamodel().entity(entity);
        List<Comparable<?>> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Class<?> attribute =
                    type.getAttribute(keys.get(i).field().attribute()).getJavaType();
            values.add(value(attribute, texts.get(i)));
        }
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparable<?> value(Class<?> type, String text) {
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        }
        return VALUES.getOrDefault(type, same -> same).apply(text);
    }

    List<Order<? super E>> orders(List<SortKey> keys) {
        List<Order<? super E>> orders = new ArrayList<>();
        for (SortKey key : keys) {
            orders.add(Order.by(entity, key.field().attribute(), key.direction()));
        }
        return orders;
    }

    static String spelled(List<SortKey> keys) {
        return keys.stream().map(SortKey::spelled).collect(Collectors.joining(","));
    }
}
