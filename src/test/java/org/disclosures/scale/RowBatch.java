package org.disclosures.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows to be written together, by table. */
final class RowBatch {

    private final Map<FilledTable, List<Object[]>> rows = new EnumMap<>(FilledTable.class);

    /** Adds a row: a cell for each column of the table, in order, as a type of {@code java.lang}, {@code java.time} or UUID. */
    void add(FilledTable table, Object... cells) {
        if (cells.length != table.width()) {
            throw new IllegalArgumentException(table + " has " + table.width() + " columns, not " + cells.length);
        }
        rows.computeIfAbsent(table, any -> new ArrayList<>()).add(cells);
    }

    /** The rows by table, in the order of the tables. */
    Map<FilledTable, List<Object[]>> byTable() {
        return rows;
    }

    /** The number of rows of a table. */
    int count(FilledTable table) {
        return rows.getOrDefault(table, List.of()).size();
    }
}
