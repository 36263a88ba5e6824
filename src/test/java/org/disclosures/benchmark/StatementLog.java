package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.disclosures.scale.DatabaseKind;
import org.disclosures.scale.DatabaseServer;

/**
 * A database’s own record of the statements that it receives from any client: the trace file of H2, the log of
 * PostgreSQL. Beginnings and ends of transactions, and the empty statement that checks a connection, do not count as
 * statements.
 */
final class StatementLog implements AutoCloseable {

    private static final Pattern H2_STATEMENT = Pattern.compile("(?m)^/\\*SQL[^*]*\\*/(?!COMMIT|ROLLBACK|SET |;)");
    private static final Pattern POSTGRESQL_STATEMENT = Pattern.compile(
            "LOG:  (?:execute [^:]+|statement): (?!BEGIN|COMMIT|ROLLBACK|SET |SHOW |$)", Pattern.MULTILINE);

    private final DatabaseServer database;
    private final Path file;

    private StatementLog(DatabaseServer database, Path file) {
        this.database = database;
        this.file = file;
    }

    /** Starts the logging of statements on PostgreSQL; H2 logs them if it is opened with {@link #url}. */
    static StatementLog of(DatabaseServer database, Path directory) throws SQLException {
        Path file = directory.resolve(database.kind() == DatabaseKind.H2 ? "disclosures.trace.db" : DatabaseServer.LOG);
        StatementLog log = new StatementLog(database, file);
        log.logStatements("all");
        return log;
    }

    /** The address for a service whose statements are to be counted. */
    String url() {
        return database.kind() == DatabaseKind.H2
                ? database.url() + ";TRACE_LEVEL_FILE=2;TRACE_MAX_FILE_SIZE=1024"
                : database.url();
    }

    /** The number of statements so far. */
    long count() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        Pattern statement = database.kind() == DatabaseKind.H2 ? H2_STATEMENT : POSTGRESQL_STATEMENT;
        return statement
                .matcher(Files.readString(file, StandardCharsets.UTF_8))
                .results()
                .count();
    }

    @Override
    public void close() throws IOException, SQLException {
        logStatements("none");
        if (database.kind() == DatabaseKind.H2) {
            Files.deleteIfExists(file);
        }
    }

    private void logStatements(String which) throws SQLException {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.user());
                    Statement statement = connection.createStatement()) {
                statement.execute("alter system set log_statement = '" + which + "'");
                statement.execute("select pg_reload_conf()");
            }
        }
    }
}
