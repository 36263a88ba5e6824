package org.disclosures.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An empty database for one start of the application: H2 in memory, or one on a real PostgreSQL server where the tests run with
 * {@code -Dquarkus.datasource.db-kind=postgresql}.
 */
public class DatabaseTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "disclosures";

    private static DatabaseTestResource current;

    private ProcessHandle server;
    private Connection h2;
    private String url;

    /** True if the tests run on PostgreSQL. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    }

    /** Stops the running database for good; no connection to it is possible afterwards. */
    public static void takeAway() throws SQLException {
        if (onPostgresql()) {
            shared("stop");
        } else {
            current.close();
        }
    }

    /** Suspends every process of the PostgreSQL server; its connections stay open. */
    public static void freeze() throws IOException, InterruptedException, SQLException {
        current.signal("-STOP");
    }

    /** Resumes the processes of a frozen server. */
    public static void thaw() throws IOException, InterruptedException, SQLException {
        current.signal("-CONT");
    }

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> config = new HashMap<>();
            if (onPostgresql()) {
                url = (String) shared("create");
                config.put("quarkus.datasource.username", "postgres");
                config.put("quarkus.datasource.password", "postgres");
            } else {
                url = "jdbc:h2:mem:" + UUID.randomUUID();
                // H2 caches eight parsed statements per connection unless configured otherwise.
                h2 = DriverManager.getConnection(url + ";QUERY_CACHE_SIZE=1000", USER, USER);
                config.put("quarkus.datasource.username", USER);
                config.put("quarkus.datasource.password", USER);
                url += ";IFEXISTS=TRUE;LOCK_TIMEOUT=5000";
            }
            config.put("quarkus.datasource.jdbc.url", url);
            config.put("disclosures.access.first-admin-token", TestTokens.FIRST_ADMIN);
            current = this;
            return config;
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database did not start", failed);
        }
    }

    @Override
    public void stop() {
        try {
            close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database did not stop", failed);
        }
    }

    private void signal(String signal) throws IOException, InterruptedException, SQLException {
        // Looked up while the server responds, and stored for when it does not.
        if (server == null) {
            server = server(url);
        }
        for (ProcessHandle process :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            int failed = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            // One that served a connection may have ended meanwhile.
            if (failed != 0 && process.isAlive()) {
                throw new IOException("kill ended with " + failed);
            }
        }
    }

    // The process that serves a connection is a child of the one that accepts them.
    private static ProcessHandle server(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    private static Object shared(String method) {
        try {
            return Class.forName(SharedPostgresql.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getMethod(method)
                    .invoke(null);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("The PostgreSQL of the tests failed", failed);
        }
    }

    private void close() throws SQLException {
        if (h2 != null) {
            h2.createStatement().execute("shutdown");
            h2 = null;
        }
    }
}
