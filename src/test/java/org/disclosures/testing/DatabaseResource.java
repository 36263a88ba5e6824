package org.disclosures.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An empty database for one start of the application: H2 in memory, or a real PostgreSQL server where the tests run with
 * {@code -Dquarkus.datasource.db-kind=postgresql}.
 */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "disclosures";

    private static DatabaseResource current;

    private EmbeddedPostgres postgresql;
    private Connection h2;
    private String url;

    /** Whether the tests run on PostgreSQL. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    }

    /** Takes the running database away for good; nothing can connect to it any more. */
    public static void takeAway() throws IOException, SQLException {
        current.close();
    }

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> config = new HashMap<>();
            if (onPostgresql()) {
                postgresql = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                url = postgresql.getJdbcUrl("postgres", "postgres");
                config.put("quarkus.datasource.username", "postgres");
                config.put("quarkus.datasource.password", "postgres");
            } else {
                url = "jdbc:h2:mem:" + UUID.randomUUID();
                h2 = DriverManager.getConnection(url, USER, USER);
                config.put("quarkus.datasource.username", USER);
                config.put("quarkus.datasource.password", USER);
                url += ";IFEXISTS=TRUE;LOCK_TIMEOUT=5000";
            }
            config.put("quarkus.datasource.jdbc.url", url);
            config.put("disclosures.access.first-admin-token", Tokens.FIRST_ADMIN);
            current = this;
            return config;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The test database did not start", failed);
        }
    }

    @Override
    public void stop() {
        try {
            close();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The test database did not stop", failed);
        }
    }

    private void close() throws IOException, SQLException {
        if (postgresql != null) {
            postgresql.close();
            postgresql = null;
        }
        if (h2 != null) {
            h2.createStatement().execute("shutdown");
            h2 = null;
        }
    }
}
