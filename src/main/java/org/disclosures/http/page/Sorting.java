package org.disclosures.http.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.http.problem.Faults;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;

/** The orders that a list of entities can be asked for in. */
public final class Sorting<E> {

    /** A field with its direction. */
    record Key(SortField field, SortDirection direction) {

        String spelled() {
            return (direction == SortDirection.DESCENDING ? "-" : "") + field.name();
        }
    }

    private final Class<E> entity;
    private final Map<String, SortField> fields = new LinkedHashMap<>();
    private final SortField unique;
    private final String byDefault;

    /**
     * @param entity the listed entity
     * @param unique the field whose values are unique; it ends every order
     * @param byDefault the order when none is asked for, as {@code sort=} takes it
     * @param others the other fields
     */
    public Sorting(Class<E> entity, SortField unique, String byDefault, SortField... others) {
        this.entity = entity;
        this.unique = unique;
        this.byDefault = byDefault;
        fields.put(unique.name(), unique);
        for (SortField field : others) {
            fields.put(field.name(), field);
        }
    }

    /** The same orders with another default. */
    public Sorting<E> byDefault(String order) {
        return new Sorting<>(entity, unique, order, fields.values().toArray(SortField[]::new));
    }

    Class<E> entity() {
        return entity;
    }

    /** Reads an order such as {@code -assertedOn,id}; the unique field is added where it is missing. */
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
        keys.putIfAbsent(unique.name(), new Key(unique, SortDirection.ASCENDING));
        return new ArrayList<>(keys.values());
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
