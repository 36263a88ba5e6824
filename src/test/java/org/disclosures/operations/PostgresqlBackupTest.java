package org.disclosures.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.TableContents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The commands for PostgreSQL in docs/backup.md, unchanged except for the names of database and owner. The test server
 * has no client programs: they are taken from the machine, if it has a recent enough version.
 */
@EnabledIfSystemProperty(named = "quarkus.datasource.db-kind", matches = "postgresql")
@EnabledIf("hasClientPrograms")
@QuarkusTest
class PostgresqlBackupTest {

    private static final Pattern COMMANDS = Pattern.compile("## PostgreSQL\n.*?```shell\n(.*?)```", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:]+):(\\d+)/(\\w+).*");

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @TempDir
    Path directory;

    static boolean hasClientPrograms() throws InterruptedException {
        try {
            return new ProcessBuilder("pg_dump", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void dumpsRestoreEveryTable() throws Exception {
        assumeTrue(clientVersion() >= serverVersion(), "pg_dump is older than the server");
        EditorClient editor = EditorClient.as("editor");
        editor.created("regions", Map.of("id", "dumped", "name", "Seen by nobody yet"));
        Matcher server = URL.matcher(url);
        assertTrue(server.matches(), url);
        Matcher commands = COMMANDS.matcher(Files.readString(Path.of("docs", "backup.md")));
        assertTrue(commands.find());

        run(
                commands.group(1)
                        .replaceAll("(?<=[ =])(?<!owner=|role=)disclosures(?=\\s|$)", server.group(3))
                        .replaceAll("(?<=owner=|role=)disclosures", "postgres"),
                Map.of(
                        "PGHOST",
                        server.group(1),
                        "PGPORT",
                        server.group(2),
                        "PGUSER",
                        "postgres",
                        "PGPASSWORD",
                        "postgres"));

        PGSimpleDataSource restored = new PGSimpleDataSource();
        restored.setUrl(url.replace("/" + server.group(3), "/restored"));
        restored.setUser("postgres");
        restored.setPassword("postgres");
        assertEquals(TableContents.of(database, List.of()), TableContents.of(restored, List.of()));
    }

    private void run(String commands, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-ec", commands)
                .directory(directory.toFile())
                .inheritIO();
        shell.environment().putAll(environment);
        Process process = shell.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertThat(process.exitValue(), is(0));
    }

    private static int clientVersion() throws IOException {
        String version = new String(new ProcessBuilder("pg_dump", "--version")
                .start()
                .getInputStream()
                .readAllBytes());
        Matcher major = Pattern.compile("(\\d+)[.\\d]*").matcher(version);
        assertTrue(major.find(), version);
        return Integer.parseInt(major.group(1));
    }

    private int serverVersion() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("show server_version_num")) {
            row.next();
            return row.getInt(1) / 10_000;
        }
    }
}
