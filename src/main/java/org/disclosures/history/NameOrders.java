package org.disclosures.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.http.language.NameOrder;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKind.NameOrderColumns;
import org.disclosures.record.RecordKinds;
import org.hibernate.Session;

/**
 * Keeps the sort keys of names ({@link NameOrder}) beside the names, in current rows and in versions. Keys are derived from the publicly
 * readable name, never from a withheld one.
 */
@ApplicationScoped
class NameOrders {

    // Before anything is loaded or queried.
    private static final int FIRST = 100;

    private static final int BATCH = 1_000;

    private final Session session;

    NameOrders(Session session) {
        this.session = session;
    }

    /** Makes the keys that were not made yet, or by another version of the order, a part of them in each transaction. */
    void start(@Observes @Priority(FIRST) StartupEvent started) {
        RecordKinds.ALL.stream().filter(kind -> kind.nameOrder() != null).forEach(kind -> {
            NameOrderColumns names = kind.nameOrder();
            for (String table : new String[] {table(kind), table(kind) + "_version"}) {
                String from = "";
                while (from != null) {
                    String behind = from;
                    from = QuarkusTransaction.requiringNew()
                            .call(() -> session.doReturningWork(connection -> fill(connection, names, table, behind)));
                }
            }
        });
    }

    /** Recomputes the keys of records. */
    void refresh(Connection connection, RecordKind kind, VersionTables.RowIds ids) throws SQLException {
        if (kind.nameOrder() != null) {
            refresh(connection, kind.nameOrder(), table(kind), ids);
        }
    }

    /** Recomputes the keys of every version of records. */
    void refreshVersions(Connection connection, RecordKind kind, VersionTables.RowIds ids) throws SQLException {
        if (kind.nameOrder() != null) {
            refresh(connection, kind.nameOrder(), table(kind) + "_version", ids);
        }
    }

    private static String table(RecordKind kind) {
        return kind.tables().get(0).name();
    }

    // Processes some records after an id; returns the last of them, or null at the end.
    private static String fill(Connection connection, NameOrderColumns names, String table, String behind)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select distinct id from " + table
                + " where id > ? and " + names.key() + " not like ? order by id fetch first " + BATCH + " rows only")) {
            query.setString(1, behind);
            query.setString(2, NameOrder.VERSION + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        refresh(connection, names, table, new VersionTables.RowIds("varchar", ids));
        return ids.size() < BATCH ? null : ids.get(ids.size() - 1);
    }

    private static void refresh(Connection connection, NameOrderColumns names, String table, VersionTables.RowIds ids)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select distinct id, " + names.name() + ", "
                        + names.key() + " from " + table + " where id = any(?) order by id, " + names.name());
                PreparedStatement update = connection.prepareStatement(
                        "update " + table + " set " + names.key() + " = ? where id = ? and " + names.name() + " = ?")) {
            query.setArray(1, connection.createArrayOf(ids.type(), ids.values().toArray()));
            boolean some = false;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(2);
                    String key = NameOrder.key(name);
                    if (!key.equals(rows.getString(3))) {
                        update.setString(1, key);
                        update.setString(2, rows.getString(1));
                        update.setString(3, name);
                        update.addBatch();
                        some = true;
                    }
                }
            }
            if (some) {
                update.executeBatch();
            }
        }
    }
}
