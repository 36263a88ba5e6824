package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.disclosures.benchmark.BenchmarkScenario.ScenarioRequest;
import org.disclosures.scale.DatabaseKind;
import org.disclosures.scale.DatabaseServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command that measures the time from the start of the packaged service to its first response, and its memory, with
 * the seed.
 */
@Command(
        name = "benchmark-start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the start of the packaged service with and without an ahead-of-time cache, and its memory.")
public final class StartBenchmark implements Callable<Integer> {

    private static final String FIRST_ANSWER = "/v1/claims?limit=1";

    @Option(
            names = "--database",
            defaultValue = "${sys:quarkus.datasource.db-kind:-h2}",
            description = "h2 or postgresql, as the service was built for (${DEFAULT-VALUE})")
    private DatabaseKind kind;

    @Option(names = "--starts", defaultValue = "5", description = "how many of each (${DEFAULT-VALUE})")
    private int starts;

    @Option(
            names = "--small",
            split = " ",
            defaultValue = "-XX:+UseSerialGC -Xmx80m -Xss512k -XX:ReservedCodeCacheSize=40m -XX:MaxMetaspaceSize=110m",
            description = "the options of the JVM that keep the service small (${DEFAULT-VALUE})")
    private List<String> small;

    @Option(
            names = "--directory",
            defaultValue = "target/scale/start",
            description = "where a database of the seed and the cache are made (${DEFAULT-VALUE})")
    private Path directory;

    @Mixin
    private BenchmarkSettings settings;

    public static void main(String... arguments) {
        int failed = new CommandLine(new StartBenchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (failed != 0) {
            throw new IllegalStateException("Not everything was measured");
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (DatabaseServer database = DatabaseServer.in(directory.resolve(kind.code()), kind)) {
            Map<String, String> properties = properties(database);
            // The first start creates the schema and loads the seed.
            start(List.of(), properties);
            System.out.printf("%s.%n%n", BenchmarkMachine.describe(settings.java()));
            System.out.printf("| start to first answer | median ms | least | most |%n|---|---:|---:|---:|%n");
            long without = print("without a cache", List.of(), properties);
            Path cache = train(properties);
            if (cache != null) {
                long with = print("with an ahead-of-time cache", List.of("-XX:AOTCache=" + cache), properties);
                System.out.printf("%nWith the cache over without: %.2f.%n", (double) with / without);
            }
            memory(properties);
        }
        return 0;
    }

    private long print(String what, List<String> jvm, Map<String, String> properties)
            throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            millis.add(start(jvm, properties).toMillis());
        }
        millis.sort(null);
        long median = millis.get(starts / 2);
        System.out.printf("| %s | %,d | %,d | %,d |%n", what, median, millis.get(0), millis.get(starts - 1));
        return median;
    }

    private Duration start(List<String> jvm, Map<String, String> properties) throws IOException, InterruptedException {
        try (BenchmarkedService service = BenchmarkedService.start(settings, with(jvm), properties, directory)) {
            return service.awaitResponse(FIRST_ANSWER, settings.startWithin());
        }
    }

    // The JVM writes the cache when it ends; before Java 25 it does not support one, and none is written.
    private Path train(Map<String, String> properties) throws IOException, InterruptedException {
        Path cache = directory.resolve("service.aot").toAbsolutePath();
        Files.deleteIfExists(cache);
        try (BenchmarkedService service = BenchmarkedService.start(
                settings, with(List.of("-XX:AOTCacheOutput=" + cache)), properties, directory)) {
            service.awaitResponse(FIRST_ANSWER, settings.startWithin());
            for (BenchmarkScenario scenario : new ScenarioDiscovery(service).scenarios()) {
                for (ScenarioRequest request : scenario.requests()) {
                    service.get(request);
                }
            }
        } catch (IllegalStateException unknown) {
            System.out.printf("%nNo cache was made: %s%n", unknown.getMessage());
            return null;
        }
        return Files.exists(cache) ? cache : null;
    }

    private void memory(Map<String, String> properties) throws IOException, InterruptedException {
        try (BenchmarkedService service = BenchmarkedService.start(settings, with(small), properties, directory);
                BenchmarkLoad load = new BenchmarkLoad(settings)) {
            service.awaitResponse(FIRST_ANSWER, settings.startWithin());
            long failures = 0;
            for (BenchmarkScenario scenario : new ScenarioDiscovery(service).scenarios()) {
                if (scenario.isServed()) {
                    failures += load.measure(service, scenario).failures();
                }
            }
            System.out.printf(
                    "%nResident while serving the seed with `%s`: %d MiB, %d MiB at most, %d failures.%n",
                    String.join(" ", small), service.memory("VmRSS"), service.memory("VmHWM"), failures);
        }
    }

    private List<String> with(List<String> more) {
        List<String> jvm = new ArrayList<>(settings.jvm());
        jvm.addAll(more);
        return jvm;
    }

    private static Map<String, String> properties(DatabaseServer database) {
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.datasource.jdbc.url", database.url());
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.password", database.user());
        properties.put("disclosures.limits.rates.enabled", "false");
        return properties;
    }
}
