package org.disclosures.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The contents of all tables in comparable form: a fingerprint of each, independent of the order of its rows. */
public final class TableContents {

    private TableContents() {}

    /**
     * Reads every table.
     *
     * @param without excluded columns, as {@code table.column}
     */
    public static Map<String, String> of(DataSource database, List<String> without) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            awaitRedaction(connection);
            for (String table : tables(connection)) {
                contents.put(table, fingerprint(connection, table, without));
            }
        }
        return contents;
    }

    // The redaction of withheld names continues for a while.
    private static void awaitRedaction(Connection connection) throws SQLException {
        Instant latest = Instant.now().plusSeconds(60);
        boolean goesOn = true;
        try (Statement statement = connection.createStatement()) {
            while (goesOn && Instant.now().isBefore(latest)) {
                try (ResultSet unfinished =
                        statement.executeQuery("select 1 from name_withholding where finished_at is null")) {
                    goesOn = unfinished.next();
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private static String fingerprint(Connection connection, String table, List<String> without) throws SQLException {
        List<String> rows = new ArrayList<>();
        boolean quoted = table.startsWith("flyway");
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + (quoted ? '"' + table + '"' : table))) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!without.contains(table + "." + columns.getColumnName(i).toLowerCase(Locale.ROOT))) {
                        row.append(found.getString(i)).append('\u001f');
                    }
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows.size() + " rows, "
                + UUID.nameUUIDFromBytes(String.join("\u001e", rows).getBytes(StandardCharsets.UTF_8));
    }
}
