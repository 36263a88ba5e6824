package org.disclosures.history;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.disclosures.http.language.NameOrder;
import org.hibernate.Session;

/**
 * Keeps the keys that names are ordered by ({@link NameOrder}) beside the names, in the present and in all versions. They are made
 * from what the public may read, never from a withheld name.
 */
@ApplicationScoped
class NameOrders {

    // Before anything is loaded or asked for.
    private static final int FIRST = 100;

    private static final int BATCH = 1_000;

    private static final Map<Recorded, NameColumns> NAMES = Map.of(
            Recorded.REGION, new NameColumns("name", "name_order"),
            Recorded.ORGANISATION, new NameColumns("name", "name_order"),
            Recorded.SOURCE, new NameColumns("name", "name_order"),
            Recorded.TECHNOLOGY, new NameColumns("name", "name_order"),
            Recorded.TARGET, new NameColumns("display_name", "name_order"),
            Recorded.REPORT, new NameColumns("title", "title_order"));

    private final Session session;

    NameOrders(Session session) {
        this.session = session;
    }

    /**
     * The columns of a name.
     *
     * @param name the column of the name
     * @param key the column of its key
     */
    private record NameColumns(String name, String key) {}

    /** Makes the keys that were not made yet, or by another version of the order. */
    @Transactional
    void start(@Observes @Priority(FIRST) StartupEvent started) {
        session.doWork(connection -> {
            for (Recorded kind : NAMES.keySet()) {
                for (String table : new String[] {table(kind), table(kind) + "_version"}) {
                    while (fill(connection, NAMES.get(kind), table) == BATCH) {
                        // until there are none left
                    }
                }
            }
        });
    }

    /** Makes the keys of some things anew. */
    void refresh(Connection connection, Recorded kind, VersionTables.Ids ids) throws SQLException {
        if (NAMES.containsKey(kind)) {
            refresh(connection, NAMES.get(kind), table(kind), ids);
        }
    }

    /** Makes the keys of every version of some things anew. */
    void refreshVersions(Connection connection, Recorded kind, VersionTables.Ids ids) throws SQLException {
        if (NAMES.containsKey(kind)) {
            refresh(connection, NAMES.get(kind), table(kind) + "_version", ids);
        }
    }

    private static String table(Recorded kind) {
        return kind.parts().get(0).table();
    }

    private static void refresh(Connection connection, NameColumns names, String table, VersionTables.Ids ids)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct " + names.name() + ", " + names.key() + " from " + table + " where id = any(?)")) {
            query.setArray(1, connection.createArrayOf(ids.type(), ids.values().toArray()));
            write(connection, query, names, table, ids);
        }
    }

    private static int fill(Connection connection, NameColumns names, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select distinct " + names.name() + ", "
                + names.key() + " from " + table + " where " + names.key() + " not like ? fetch first " + BATCH
                + " rows only")) {
            query.setString(1, NameOrder.VERSION + "%");
            return write(connection, query, names, table, null);
        }
    }

    // All rows of a name have its key.
    private static int write(
            Connection connection, PreparedStatement query, NameColumns names, String table, VersionTables.Ids ids)
            throws SQLException {
        int read = 0;
        try (ResultSet rows = query.executeQuery();
                PreparedStatement update = connection.prepareStatement("update " + table + " set " + names.key()
                        + " = ? where " + names.key() + " = ? and " + names.name() + " = ?"
                        + (ids == null ? "" : " and id = any(?)"))) {
            boolean some = false;
            while (rows.next()) {
                read++;
                String name = rows.getString(1);
                String key = NameOrder.key(name);
                if (!key.equals(rows.getString(2))) {
                    update.setString(1, key);
                    update.setString(2, rows.getString(2));
                    update.setString(3, name);
                    if (ids != null) {
                        update.setArray(
                                4,
                                connection.createArrayOf(
                                        ids.type(), ids.values().toArray()));
                    }
                    update.addBatch();
                    some = true;
                }
            }
            if (some) {
                update.executeBatch();
            }
        }
        return read;
    }
}
