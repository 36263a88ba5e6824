package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.record.RecordTable;

/** Writes versions of rows: the table {@code <name>_version} has those of the table {@code <name>}. */
@ApplicationScoped
class VersionTables {

    private static final int LONGEST_SECONDS = 600;

    /** The end of a version that is current. */
    static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Set<String> PERIOD = Set.of("valid_from", "valid_to");

    private final Map<String, Set<String>> columns = new ConcurrentHashMap<>();

    /**
     * Row ids to bind to a statement.
     *
     * @param type their SQL type
     * @param values at most as many as one statement takes
     */
    record RowIds(String type, List<?> values) {}

    /** Ends the current versions of rows at a moment, and makes the rows, as they are, their versions from then on. */
    void record(Connection connection, RecordTable part, RowIds ids, Instant moment) throws SQLException {
        OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
        String versions = versions(part);
        String some = " where " + part.owner() + " = any(?)";
        // A plain comparison would make H2 use the key's index for both columns, and read all of it.
        execute(connection, "delete from " + versions + some + " and (valid_from = ?) is true", ids, at);
        execute(connection, "update " + versions + " set valid_to = ?" + some + " and valid_to = ?", at, ids, NEVER);
        String copied = String.join(", ", columns(connection, part.name()));
        execute(
                connection,
                "insert into " + versions + " (" + copied + ", valid_from, valid_to) select " + copied
                        + ", cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone) from "
                        + part.name() + some,
                at,
                NEVER,
                ids);
    }

    /** Deletes every version of rows. */
    void forget(Connection connection, RecordTable part, RowIds ids) throws SQLException {
        execute(connection, "delete from " + versions(part) + " where " + part.owner() + " = any(?)", ids);
    }

    /** The table with the versions of a part. */
    static String versions(RecordTable part) {
        return part.name() + "_version";
    }

    // The schema does not change while the service runs.
    private Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> known = columns.get(table);
        if (known == null) {
            known = new LinkedHashSet<>();
            try (Statement statement = connection.createStatement();
                    ResultSet none = statement.executeQuery("select * from " + table + "_version" + " where 1 = 0")) {
                ResultSetMetaData row = none.getMetaData();
                for (int i = 1; i <= row.getColumnCount(); i++) {
                    known.add(row.getColumnName(i).toLowerCase(Locale.ROOT));
                }
            }
            known.removeAll(PERIOD);
            columns.put(table, known);
        }
        return known;
    }

    /** Carries a statement out. {@link RowIds} among the parameters are set as arrays. */
    static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof RowIds ids) {
                    statement.setArray(
                            i + 1,
                            connection.createArrayOf(ids.type(), ids.values().toArray()));
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            // May take as long as the number of rows requires; on H2 the usual query timeout would otherwise apply.
            statement.setQueryTimeout(LONGEST_SECONDS);
            statement.executeUpdate();
        }
    }
}
