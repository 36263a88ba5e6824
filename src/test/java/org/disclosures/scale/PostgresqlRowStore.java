package org.disclosures.scale;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes by {@code COPY}, without secondary indexes and foreign keys, which are recreated at the end, in the same
 * transaction.
 */
final class PostgresqlRowStore implements RowStore {

    private static final String INDEXES = """
            select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'public'::regnamespace
                and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
            order by 1""";

    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
            order by 1""";

    private final Connection connection;
    private final List<String> anew = new ArrayList<>();

    PostgresqlRowStore(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Settings of this transaction alone.
            statement.execute("set local maintenance_work_mem = '256MB'");
            statement.execute("set local synchronous_commit = off");
        }
        take(INDEXES);
        take(FOREIGN_KEYS);
    }

    @Override
    public void write(FilledTable table, List<Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder(rows.size() * 64);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                append(text, row[i]);
                text.append(i + 1 < row.length ? '\t' : '\n');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.sql() + " (" + String.join(", ", table.columns()) + ") from stdin");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    @Override
    public void end() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : anew) {
                statement.execute(definition);
            }
        }
    }

    @Override
    public void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void take(String definitions) throws SQLException {
        List<String> away = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(definitions)) {
            while (found.next()) {
                away.add(found.getString(1));
                anew.add(found.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String drop : away) {
                statement.execute(drop);
            }
        }
    }

    private static void append(StringBuilder text, Object cell) {
        if (cell == null) {
            text.append("\\N");
            return;
        }
        String value = cell.toString();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
