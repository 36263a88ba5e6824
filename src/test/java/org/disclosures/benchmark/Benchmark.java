package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosures.scale.DatabaseKind;
import org.disclosures.scale.DatabaseServer;
import org.disclosures.scale.ScaleData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that measures the packaged service at several scales and prints tables. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the packaged service over HTTP, with and without its response cache, and prints tables.")
public final class Benchmark implements Callable<Integer> {

    @Option(
            names = "--database",
            defaultValue = "${sys:quarkus.datasource.db-kind:-h2}",
            description = "h2 or postgresql, as the service was built for (${DEFAULT-VALUE})")
    private DatabaseKind kind;

    @Option(names = "--claims", split = ",", defaultValue = "40,10000", description = "the scales (${DEFAULT-VALUE})")
    private List<Integer> scales;

    @Option(names = "--seed", defaultValue = "1", description = "the seed of the data (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--directory",
            defaultValue = "target/scale",
            description = "where the databases are, or are made if they are not there yet (${DEFAULT-VALUE})")
    private Path directory;

    @Option(names = "--only", description = "measures scenarios whose names hold this alone", defaultValue = "")
    private String only;

    @Option(
            names = "--exports",
            description =
                    "measures whole lists as files, and on PostgreSQL the COPY of the same columns, and nothing else")
    private boolean exports;

    @Option(names = "--modes", split = ",", defaultValue = "COLD,WARM", description = "${DEFAULT-VALUE}")
    private List<ResponseCacheMode> modes;

    @Option(names = "--output", description = "a file to write the tables to as well")
    private Path output;

    @Mixin
    private BenchmarkSettings settings;

    @Mixin
    private BenchmarkPeer peer;

    public static void main(String... arguments) {
        int failed = new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (failed != 0) {
            throw new IllegalStateException("Not everything was measured");
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        BenchmarkReport report =
                new BenchmarkReport("### On %s\n\n%s. %d connections, %d s of warm-up and %d s of measurement each."
                        .formatted(
                                kind == DatabaseKind.H2 ? "H2" : "PostgreSQL",
                                BenchmarkMachine.describe(settings.java()),
                                settings.connections(),
                                settings.warmUp().toSeconds(),
                                settings.measure().toSeconds()));
        for (int claims : scales) {
            Path place = directory.resolve("%s-%d-%d".formatted(kind.code(), claims, seed));
            try (DatabaseServer database = DatabaseServer.in(place, kind)) {
                ScaleData.ensure(database, claims, seed);
                if (exports) {
                    report.add(new ExportBenchmark(settings, database, place).run());
                    continue;
                }
                for (ResponseCacheMode mode : modes) {
                    List<BenchmarkRow> rows =
                            new ArrayList<>(new DatabaseBenchmark(settings, database, place).run(mode, only));
                    rows.addAll(peer.run(settings, directory.resolve("peer")));
                    report.add(claims, mode, rows);
                    write(report);
                }
            }
        }
        report.addGrowth();
        write(report);
        System.out.println(report.markdown());
        return 0;
    }

    // Written after each table, since measuring all of them takes long.
    private void write(BenchmarkReport report) throws IOException {
        if (output != null) {
            Files.writeString(output, report.markdown());
        }
    }
}
