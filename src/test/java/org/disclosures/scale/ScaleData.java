package org.disclosures.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.flywaydb.core.Flyway;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that fills a database with invented data, the same for the same claims and seed. */
@Command(
        name = "scale-data",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Fills an empty database with invented reports and claims, the same for the same number and seed.")
public final class ScaleData implements Callable<Integer> {

    @Option(names = "--claims", defaultValue = "1000000", description = "how many claims (${DEFAULT-VALUE})")
    private int claims;

    @Option(names = "--seed", defaultValue = "1", description = "what all draws follow from (${DEFAULT-VALUE})")
    private long seed;

    @ArgGroup(multiplicity = "1")
    private ScaleDataPlace place;

    /** The address of the database. */
    private static final class ScaleDataPlace {

        @ArgGroup(exclusive = false)
        private ScaleDataDirectory directory;

        @ArgGroup(exclusive = false)
        private ScaleDataAddress address;
    }

    /** A database in a directory of its own. */
    private static final class ScaleDataDirectory {

        @Option(
                names = "--directory",
                required = true,
                description =
                        "where the database is made: an H2 file, or the data of a PostgreSQL that is started for it")
        private Path path;

        @Option(names = "--database", defaultValue = "h2", description = "h2 or postgresql (${DEFAULT-VALUE})")
        private DatabaseKind kind;
    }

    /** An existing database. */
    private static final class ScaleDataAddress {

        @Option(names = "--url", required = true, description = "the JDBC address of an empty database")
        private String url;

        @Option(names = "--user", defaultValue = "disclosures", description = "its owner (${DEFAULT-VALUE})")
        private String user;

        @Option(names = "--password", defaultValue = "", description = "the owner’s password")
        private String password;
    }

    public static void main(String... arguments) {
        int failed = new CommandLine(new ScaleData())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (failed != 0) {
            throw new IllegalStateException("The data were not made");
        }
    }

    @Override
    public Integer call() throws SQLException, IOException {
        LedgerScale scale = new LedgerScale(claims, seed);
        if (place.address != null) {
            fill(place.address.url, place.address.user, place.address.password, scale);
        } else {
            try (DatabaseServer server = DatabaseServer.in(place.directory.path, place.directory.kind)) {
                fill(server.url(), server.user(), server.user(), scale);
            }
        }
        return 0;
    }

    /**
     * Fills the database with a progress bar, unless it contains the same data; brings its schema up to date in any
     * case.
     */
    public static void ensure(DatabaseServer server, int claims, long seed) throws SQLException {
        LedgerScale scale = new LedgerScale(claims, seed);
        migrate(server.url(), server.user(), server.user());
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.user());
                PreparedStatement query = connection.prepareStatement("select 1 from dataset where id = ?")) {
            query.setString(1, scale.dataset());
            if (query.executeQuery().next()) {
                return;
            }
        }
        fill(server.url(), server.user(), server.user(), scale);
    }

    private static void fill(String url, String user, String password, LedgerScale scale) throws SQLException {
        migrate(url, user, password);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("Claims")
                        .setInitialMax(scale.claims())
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()) {
            new DatabaseFilling(connection, new DatabaseFilling.FillingProgress() {
                        @Override
                        public void doing(String what) {
                            bar.setExtraMessage(what);
                        }

                        @Override
                        public void wrote(int more) {
                            bar.stepBy(more);
                        }
                    })
                    .fill(scale);
        }
    }

    /** Brings a database to the schema of the service, by its own migrations. */
    static void migrate(String url, String user, String password) {
        String dialect = url.startsWith("jdbc:h2:") ? DatabaseKind.H2.code() : DatabaseKind.POSTGRESQL.code();
        Properties settings = new Properties();
        try (InputStream file = ScaleData.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Flyway.configure()
                .placeholders(Map.of("moment", settings.getProperty("disclosures.schema.moment." + dialect)))
                .dataSource(url, user, password)
                .locations("db/migration/common", "db/migration/" + dialect)
                .load()
                .migrate();
    }
}
