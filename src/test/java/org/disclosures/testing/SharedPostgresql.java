package org.disclosures.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The PostgreSQL server of all starts of the application, each of which has a database of its own on it. Quarkus
 * reloads the classes for each start, so {@link DatabaseTestResource} calls this one through the system class loader.
 */
public final class SharedPostgresql {

    private static EmbeddedPostgres server;
    private static int databases;

    private SharedPostgresql() {}

    /** Creates an empty database, on a server started if none runs, and returns its JDBC address. */
    public static String create() throws IOException, SQLException {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        }
        String name = "start_" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** Stops the server for good. */
    public static void stop() throws IOException {
        server.close();
        server = null;
    }
}
