package org.disclosures.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The flat rows of a collection.
 *
 * @param <T> the items of the collection's lists, as exported
 * @param <R> the source of the columns
 * @param item the view in its lists
 * @param collection name of the collection in addresses
 * @param key the columns that identify a row
 * @param figures columns with numbers that must not be read without their qualifiers
 * @param completing columns added wherever one of those is selected
 * @param always columns added to every selection
 * @param row makes the source of a row from an item and the address of the service
 * @param columns all columns, in order
 */
record FlatTable<T, R>(
        Class<?> item,
        String collection,
        List<String> key,
        Set<String> figures,
        List<String> completing,
        List<String> always,
        BiFunction<T, String, R> row,
        List<FlatColumn<R>> columns) {

    /** A table without figures, whose rows are identified by ids. */
    static <T> FlatTable<T, FlatRow<T>> of(Class<T> item, String collection, List<FlatColumn<FlatRow<T>>> columns) {
        return new FlatTable<>(item, collection, List.of("id"), Set.of(), List.of(), List.of(), FlatRow::new, columns);
    }

    /** The name of its sheets. */
    String sheet() {
        return Character.toUpperCase(collection.charAt(0))
                + collection.substring(1).replace('-', ' ');
    }

    /** The last part of the addresses of its lists. */
    String lastSegment() {
        return collection.substring(collection.indexOf('-') + 1);
    }

    /** The names of all columns, in order. */
    List<String> names() {
        return columns.stream().map(FlatColumn::name).toList();
    }

    /**
     * The columns of these names, in this order, and behind them those that complete the figures among them, and those
     * that always go along; all if there are no names.
     */
    List<FlatColumn<R>> pick(List<String> names) {
        if (names.isEmpty()) {
            return columns;
        }
        Map<String, FlatColumn<R>> all = new LinkedHashMap<>();
        columns.forEach(column -> all.put(column.name(), column));
        List<String> picked = new ArrayList<>(names);
        if (names.stream().anyMatch(figures::contains)) {
            completing.stream().filter(name -> !names.contains(name)).forEach(picked::add);
        }
        always.stream().filter(name -> !picked.contains(name)).forEach(picked::add);
        return picked.stream().map(all::get).toList();
    }
}
