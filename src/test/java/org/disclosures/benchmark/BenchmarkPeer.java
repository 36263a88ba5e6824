package org.disclosures.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.disclosures.benchmark.BenchmarkScenario.ScenarioRequest;
import picocli.CommandLine.Option;

/** Another service, measured in the same run for comparison. */
final class BenchmarkPeer {

    private static final int DISTINCT = 20_000;
    private static final int PRIME = 7919;

    @Option(
            names = "--peer",
            description = "the command that starts another service to compare with; {port} stands for its port")
    private String command;

    @Option(
            names = "--peer-read",
            description = "a name and an address of it, such as “one row=/claims/{n}”; {n} stands for a number from 1")
    private Map<String, String> reads = new LinkedHashMap<>();

    @Option(names = "--peer-rows", defaultValue = "1000000", description = "the largest number (${DEFAULT-VALUE})")
    private int rows;

    /** Measures its reads, at addresses that do not repeat; nothing without a peer. */
    List<BenchmarkRow> run(BenchmarkSettings settings, Path directory) throws IOException, InterruptedException {
        List<BenchmarkRow> measured = new ArrayList<>();
        if (command == null) {
            return measured;
        }
        try (BenchmarkedService peer = BenchmarkedService.start(command, directory);
                BenchmarkLoad load = new BenchmarkLoad(settings)) {
            for (Map.Entry<String, String> read : reads.entrySet()) {
                BenchmarkScenario scenario = new BenchmarkScenario("peer: " + read.getKey(), requests(read.getValue()));
                peer.awaitResponse(scenario.requests().get(0).path(), settings.startWithin());
                measured.add(new BenchmarkRow(scenario.name(), null, load.measure(peer, scenario), Double.NaN));
            }
        }
        return measured;
    }

    private List<ScenarioRequest> requests(String address) {
        return IntStream.range(0, DISTINCT)
                .mapToObj(i -> address.replace("{n}", String.valueOf(1 + (long) i * PRIME % rows)))
                .distinct()
                .map(ScenarioRequest::new)
                .toList();
    }
}
