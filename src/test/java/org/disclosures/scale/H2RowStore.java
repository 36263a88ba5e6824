package org.disclosures.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes by batches of prepared statements, each a transaction, without secondary indexes and foreign keys, which are
 * recreated at the end. An interrupted run is not rolled back.
 */
final class H2RowStore implements RowStore {

    private static final Pattern INDEX =
            Pattern.compile("CREATE (?:\\w+ )*INDEX (\"PUBLIC\"\\.\"\\w+\") ON .*", Pattern.DOTALL);
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("ALTER TABLE (\\S+) ADD CONSTRAINT (\"PUBLIC\"\\.\"\\w+\") FOREIGN KEY.*", Pattern.DOTALL);
    private static final String UNCHECKED = " NOCHECK";

    private final Connection connection;
    private final List<String> anew = new ArrayList<>();

    H2RowStore(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin() throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> keysAnew = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("script nodata")) {
            while (script.next()) {
                String definition = script.getString(1);
                Matcher key = FOREIGN_KEY.matcher(definition);
                Matcher index = INDEX.matcher(definition);
                if (key.matches()) {
                    keys.add("alter table " + key.group(1) + " drop constraint " + key.group(2));
                    keysAnew.add(definition.replace(UNCHECKED, ""));
                } else if (index.matches()) {
                    indexes.add("drop index " + index.group(1));
                    anew.add(definition);
                }
            }
        }
        // A key uses an existing index, and creates its own otherwise.
        anew.addAll(keysAnew);
        execute(keys);
        execute(indexes);
    }

    @Override
    public void write(FilledTable table, List<Object[]> rows) throws SQLException {
        String insert = "insert into " + table.sql() + " (" + String.join(", ", table.columns()) + ") values ("
                + String.join(", ", Collections.nCopies(table.width(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    @Override
    public void end() throws SQLException {
        execute(anew);
    }

    @Override
    public void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
