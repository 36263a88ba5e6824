package org.disclosures.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row to insert.
 *
 * @param table the table
 * @param values SQL literals by column
 */
record InsertedRow(String table, Map<String, String> values) {

    static InsertedRow of(String table, String... columnsAndLiterals) {
        return new InsertedRow(table, Map.of()).with(columnsAndLiterals);
    }

    /** This row with some columns changed; columns and literals in turn. */
    InsertedRow with(String... columnsAndLiterals) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        for (int i = 0; i < columnsAndLiterals.length; i += 2) {
            changed.put(columnsAndLiterals[i], columnsAndLiterals[i + 1]);
        }
        return new InsertedRow(table, changed);
    }

    String insert() {
        return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
    }
}
