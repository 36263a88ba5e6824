package org.disclosures.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what the service stores beside rows: their versions, the revision of the dataset, and the next ids. */
final class VersionRows {

    private static final OffsetDateTime LOADED = PublicationStanding.LOADED.atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final List<String> PERIOD = List.of("valid_from", "valid_to");
    private static final int SPARE_IDS = 100;

    private final Connection connection;

    VersionRows(Connection connection) {
        this.connection = connection;
    }

    /** Records the current rows of a table as their only versions. */
    void record(FilledTable table) throws SQLException {
        record(table.sql());
    }

    /**
     * Sets the dataset to its first revision, as of the assumed time of loading.
     *
     * @param changes the number of public changes
     */
    void raise(long changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update dataset_revision set revision = 1, updated_at = ?, changed_at = ?, last_change = ?")) {
            statement.setObject(1, LOADED);
            statement.setObject(2, LOADED);
            statement.setLong(3, changes);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from dataset_revision_version");
        }
        record("dataset_revision");
    }

    /** Sets the sequence of a numbered table beyond the existing ids; the service takes them many at a time. */
    void goOn(FilledTable table) throws SQLException {
        String id = table.columns().get(0);
        try (Statement statement = connection.createStatement()) {
            ResultSet last = statement.executeQuery("select coalesce(max(" + id + "), 0) from " + table.sql());
            last.next();
            statement.execute("alter sequence " + table.sql() + "_seq restart with " + (last.getLong(1) + SPARE_IDS));
        }
    }

    private void record(String table) throws SQLException {
        String columns = String.join(", ", columns(table));
        try (PreparedStatement statement = connection.prepareStatement("insert into " + table + "_version (" + columns
                + ", valid_from, valid_to) select " + columns
                + ", cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone) from " + table)) {
            statement.setObject(1, LOADED);
            statement.setObject(2, NEVER);
            statement.executeUpdate();
        }
    }

    // All columns, so that versions stay complete when a table gets more.
    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + "_version where 1 = 0")) {
            ResultSetMetaData row = none.getMetaData();
            for (int i = 1; i <= row.getColumnCount(); i++) {
                columns.add(row.getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        columns.removeAll(PERIOD);
        return columns;
    }
}
