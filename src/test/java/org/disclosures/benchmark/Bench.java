package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.benchmark.Scenario.Request;
import org.disclosures.scale.DatabaseServer;

/** Measures the service on one database. */
final class Bench {

    private static final int COUNTED = 20;
    private static final String READY = "/q/health/ready";
    private static final String INDEXED = "/v1/suggest?prefix=a";

    private final Settings settings;
    private final DatabaseServer database;
    private final Path directory;

    /** @param directory where the database is; the service writes its log beside it */
    Bench(Settings settings, DatabaseServer database, Path directory) {
        this.settings = settings;
        this.database = database;
        this.directory = directory;
    }

    /** Measures every scenario whose name holds a text, with the statements that each request takes. */
    List<Row> run(Mode mode, String only) throws IOException, InterruptedException, SQLException {
        Map<String, Double> statements = statements(mode, only);
        Map<Integer, Measurement> ceilings = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        try (Service service = start(mode, database.url(), Map.of());
                Load load = new Load(settings)) {
            List<Scenario> scenarios = scenarios(service, only);
            // Code shared by all scenarios is compiled during the first.
            load.measure(service, scenarios.get(0));
            for (Scenario scenario : scenarios) {
                if (!scenario.isServed()) {
                    rows.add(new Row(scenario.name(), null, null, 0));
                    continue;
                }
                System.err.println("Measuring " + scenario.name() + ", " + mode.title());
                Measurement measured = load.measure(service, scenario);
                int bytes = measured.bytesEach();
                Measurement ceiling = ceilings.get(bytes);
                if (ceiling == null) {
                    ceiling = load.measure(service, constant(bytes));
                    ceilings.put(bytes, ceiling);
                }
                Row row = new Row(
                        scenario.name(), ceiling, measured, statements.getOrDefault(scenario.name(), Double.NaN));
                System.err.print(row.markdown());
                rows.add(row);
            }
        }
        return rows;
    }

    // In a start of its own, since writing statements down takes its time.
    private Map<String, Double> statements(Mode mode, String only)
            throws IOException, InterruptedException, SQLException {
        Map<String, Double> counts = new TreeMap<>();
        try (StatementLog log = StatementLog.of(database, directory);
                Service service = start(mode, log.url(), Map.of("disclosures.webhooks.every", "off"))) {
            for (Scenario scenario : scenarios(service, only)) {
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

    private static void ask(Service service, Scenario scenario) throws IOException, InterruptedException {
        for (int i = 0; i < COUNTED; i++) {
            Request request = scenario.requests().get(i % scenario.requests().size());
            service.get(request);
        }
    }

    /** Starts the service, ready and with its index. */
    Service start(Mode mode) throws IOException, InterruptedException {
        return start(mode, database.url(), Map.of());
    }

    private Service start(Mode mode, String url, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> properties = new HashMap<>(more);
        properties.put("quarkus.datasource.jdbc.url", url);
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.password", database.user());
        properties.put("disclosures.seed.datasets", "");
        properties.put("disclosures.limits.rates.enabled", "false");
        properties.put("disclosures.benchmark.ceiling", "true");
        properties.put("disclosures.cache.enabled", mode.cache());
        Service service = Service.start(
                settings, settings.jvm(), properties, directory.resolveSibling(directory.getFileName() + "-service"));
        try {
            service.awaitAnswer(READY, settings.startWithin());
            // Lists are answered otherwise until there is an index.
            service.awaitAnswer(INDEXED, settings.startWithin());
            return service;
        } catch (IllegalStateException notStarted) {
            service.close();
            throw notStarted;
        }
    }

    private static List<Scenario> scenarios(Service service, String only) throws IOException, InterruptedException {
        return new Discovery(service)
                .scenarios().stream()
                        .filter(scenario -> scenario.name().contains(only))
                        .toList();
    }

    private static Scenario constant(int bytes) {
        return new Scenario("ceiling", List.of(new Request("/benchmark/constant?bytes=" + bytes)));
    }
}
