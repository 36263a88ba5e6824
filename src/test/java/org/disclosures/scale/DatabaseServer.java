package org.disclosures.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database in a directory: H2 in a file, or a PostgreSQL server from the build, which runs until this is closed.
 * Its contents are preserved.
 *
 * @param kind its kind
 * @param url its JDBC address
 * @param user its owner; the password is the same
 * @param running the server; null for H2
 */
public record DatabaseServer(DatabaseKind kind, String url, String user, EmbeddedPostgres running)
        implements AutoCloseable {

    /** The log of a PostgreSQL, in the directory of its data. */
    public static final String LOG = "log/postgresql.log";

    /** Opens the database in a directory, or creates an empty one. */
    public static DatabaseServer in(Path directory, DatabaseKind kind) throws IOException {
        Path place = directory.toAbsolutePath();
        Files.createDirectories(place);
        if (kind == DatabaseKind.H2) {
            return new DatabaseServer(kind, "jdbc:h2:file:" + place.resolve("disclosures"), "disclosures", null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(place)
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("effective_cache_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql.log")
                .setServerConfig("log_truncate_on_rotation", "off")
                .start();
        return new DatabaseServer(kind, server.getJdbcUrl("postgres", "postgres"), "postgres", server);
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            running.close();
        }
    }
}
