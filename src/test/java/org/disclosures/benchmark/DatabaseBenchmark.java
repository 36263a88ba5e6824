package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.benchmark.BenchmarkScenario.ScenarioRequest;
import org.disclosures.scale.DatabaseServer;

/** Measures the service on one database. */
final class DatabaseBenchmark {

    private static final int COUNTED = 20;
    private static final String READY = "/q/health/ready";
    private static final String INDEXED = "/v1/suggest?prefix=a";

    private final BenchmarkSettings settings;
    private final DatabaseServer database;
    private final Path directory;

    /** @param directory the directory of the database; the service writes its log beside it */
    DatabaseBenchmark(BenchmarkSettings settings, DatabaseServer database, Path directory) {
        this.settings = settings;
        this.database = database;
        this.directory = directory;
    }

    /** Measures every scenario whose name contains a text, with the statements that each request takes. */
    List<BenchmarkRow> run(ResponseCacheMode mode, String only) throws IOException, InterruptedException, SQLException {
        Map<String, Double> statements = statements(mode, only);
        Map<Integer, ScenarioMeasurement> ceilings = new HashMap<>();
        List<BenchmarkRow> rows = new ArrayList<>();
        try (BenchmarkedService service = start(mode, database.url(), Map.of());
                BenchmarkLoad load = new BenchmarkLoad(settings);
                PublicationPulse pulse = new PublicationPulse(service)) {
            if (mode == ResponseCacheMode.BUSY) {
                pulse.start();
            }
            List<BenchmarkScenario> scenarios = scenarios(service, only);
            // Code shared by all scenarios is compiled during the first.
            load.measure(service, scenarios.get(0));
            for (BenchmarkScenario scenario : scenarios) {
                if (!scenario.isServed()) {
                    rows.add(new BenchmarkRow(scenario.name(), null, null, 0));
                    continue;
                }
                System.err.println("Measuring " + scenario.name() + ", " + mode.title());
                ScenarioMeasurement measured = load.measure(service, scenario);
                int bytes = measured.bytesEach();
                ScenarioMeasurement ceiling = ceilings.get(bytes);
                if (ceiling == null) {
                    ceiling = load.measure(service, constant(bytes));
                    ceilings.put(bytes, ceiling);
                }
                BenchmarkRow row = new BenchmarkRow(
                        scenario.name(), ceiling, measured, statements.getOrDefault(scenario.name(), Double.NaN));
                System.err.print(row.markdown());
                rows.add(row);
            }
            if (mode == ResponseCacheMode.BUSY) {
                System.err.println("Publications: " + pulse.published());
            }
        }
        return rows;
    }

    // Counted in a separate start, since logging statements takes time.
    private Map<String, Double> statements(ResponseCacheMode mode, String only)
            throws IOException, InterruptedException, SQLException {
        Map<String, Double> counts = new TreeMap<>();
        try (StatementLog log = StatementLog.of(database, directory);
                BenchmarkedService service = start(mode, log.url(), Map.of("disclosures.webhooks.every", "off"))) {
            for (BenchmarkScenario scenario : scenarios(service, only)) {
                if (scenario.isServed()) {
                    ask(service, scenario);
                    long before = log.count();
                    ask(service, scenario);
                    counts.put(scenario.name(), (log.count() - before) / (double) COUNTED);
                }
            }
        }
        return counts;
    }

    private static void ask(BenchmarkedService service, BenchmarkScenario scenario)
            throws IOException, InterruptedException {
        for (int i = 0; i < COUNTED; i++) {
            ScenarioRequest request =
                    scenario.requests().get(i % scenario.requests().size());
            service.get(request);
        }
    }

    /** Starts the service and waits until it is ready and has its index. */
    BenchmarkedService start(ResponseCacheMode mode) throws IOException, InterruptedException {
        return start(mode, database.url(), Map.of());
    }

    private BenchmarkedService start(ResponseCacheMode mode, String url, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> properties = new HashMap<>(more);
        properties.put("quarkus.datasource.jdbc.url", url);
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.password", database.user());
        properties.put("disclosures.seed.datasets", "");
        properties.put("disclosures.limits.rates.enabled", "false");
        properties.put("disclosures.benchmark.ceiling", "true");
        properties.put("disclosures.cache.enabled", mode.cache());
        properties.put("disclosures.access.first-admin-token", PublicationPulse.TOKEN);
        BenchmarkedService service = BenchmarkedService.start(
                settings, settings.jvm(), properties, directory.resolveSibling(directory.getFileName() + "-service"));
        try {
            service.awaitResponse(READY, settings.startWithin());
            // Until there is an index, lists are served differently.
            service.awaitResponse(INDEXED, settings.startWithin());
            return service;
        } catch (IllegalStateException notStarted) {
            service.close();
            throw notStarted;
        }
    }

    private static List<BenchmarkScenario> scenarios(BenchmarkedService service, String only)
            throws IOException, InterruptedException {
        return new ScenarioDiscovery(service)
                .scenarios().stream()
                        .filter(scenario -> scenario.name().contains(only))
                        .toList();
    }

    private static BenchmarkScenario constant(int bytes) {
        return new BenchmarkScenario("ceiling", List.of(new ScenarioRequest("/benchmark/constant?bytes=" + bytes)));
    }
}
