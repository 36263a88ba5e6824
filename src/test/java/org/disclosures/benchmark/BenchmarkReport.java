package org.disclosures.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a benchmark, in Markdown. */
final class BenchmarkReport {

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Map<String, ScenarioMeasurement>> cold = new TreeMap<>();

    BenchmarkReport(String heading) {
        text.append(heading).append("\n\n");
    }

    /** Adds the table of one scale. */
    void add(int claims, ResponseCacheMode mode, List<BenchmarkRow> rows) {
        text.append("#### %,d claims, %s\n\n".formatted(claims, mode.title())).append(BenchmarkRow.HEAD);
        rows.forEach(row -> text.append(row.markdown()));
        text.append('\n');
        if (mode == ResponseCacheMode.COLD) {
            Map<String, ScenarioMeasurement> measured = cold.computeIfAbsent(claims, any -> new LinkedHashMap<>());
            rows.stream()
                    .filter(row -> row.measured() != null)
                    .forEach(row -> measured.put(row.scenario(), row.measured()));
        }
    }

    /** Adds a table. */
    void add(String table) {
        text.append(table);
    }

    /** Adds the cost of every scenario at each scale relative to the scale before it, cold: 1 if it costs the same. */
    void addGrowth() {
        Map.Entry<Integer, Map<String, ScenarioMeasurement>> smaller = null;
        for (Map.Entry<Integer, Map<String, ScenarioMeasurement>> larger : cold.entrySet()) {
            if (smaller != null) {
                growth(smaller, larger);
            }
            smaller = larger;
        }
    }

    String markdown() {
        return text.toString();
    }

    private void growth(
            Map.Entry<Integer, Map<String, ScenarioMeasurement>> smaller,
            Map.Entry<Integer, Map<String, ScenarioMeasurement>> larger) {
        text.append("Cost at %,d claims over that at %,d, cold: ".formatted(larger.getKey(), smaller.getKey()));
        String separator = "";
        for (Map.Entry<String, ScenarioMeasurement> measured : larger.getValue().entrySet()) {
            ScenarioMeasurement before = smaller.getValue().get(measured.getKey());
            if (before != null) {
                text.append("%s%s %.2f"
                        .formatted(
                                separator,
                                measured.getKey(),
                                before.perSecond() / measured.getValue().perSecond()));
                separator = ", ";
            }
        }
        text.append(".\n\n");
    }
}
