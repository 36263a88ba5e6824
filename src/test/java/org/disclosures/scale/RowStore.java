package org.disclosures.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes very many rows into one kind of database, in the order of {@link FilledTable}. */
interface RowStore {

    /** The store for the kind of database connected to. */
    static RowStore of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? new H2RowStore(connection)
                : new PostgresqlRowStore(connection);
    }

    /** Temporarily drops what would be updated row by row. The caller does not commit before the end. */
    void begin() throws SQLException;

    /** Writes rows of a table. */
    void write(FilledTable table, List<Object[]> rows) throws SQLException;

    /** Restores what was dropped; then the data meet every constraint. */
    void end() throws SQLException;

    /** Lets the database collect statistics, so that it plans well; outside of transactions. */
    void settle() throws SQLException;
}
