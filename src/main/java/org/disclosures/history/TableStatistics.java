package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.disclosures.operations.DatabaseProduct;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordTable;

/**
 * Updates the statistics of PostgreSQL's planner after a large write. Until autovacuum comes by, it would plan for a table as it was
 * before, and read thousands of rows as if they were a few. H2 follows by itself. A table that is being vacuumed is passed over.
 */
@ApplicationScoped
class TableStatistics {

    private static final int MANY = 500;

    private final DatabaseProduct database;

    TableStatistics(DatabaseProduct database) {
        this.database = database;
    }

    /**
     * Gathers the statistics of tables that a change wrote to, as its transaction sees them, if it wrote enough to be worth the cost.
     *
     * @param table the table to gather for a part
     */
    void gather(Connection connection, Map<RecordKind, Set<Object>> written, Function<RecordTable, String> table)
            throws SQLException {
        if (!database.isPostgresql()
                || written.values().stream().mapToInt(Set::size).sum() < MANY) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (RecordKind kind : written.keySet()) {
                for (RecordTable part : kind.tables()) {
                    statement.execute("analyze (skip_locked) " + table.apply(part));
                }
            }
        }
    }
}
