package org.disclosures.benchmark;

/**
 * A row of the table.
 *
 * @param scenario the name of the scenario
 * @param ceiling the measurement of a constant response of the same size; null if the scenario is not served, or is another service's
 * @param measured the measurement of the scenario; null if it is not served
 * @param statements SQL statements per request
 */
record BenchmarkRow(String scenario, ScenarioMeasurement ceiling, ScenarioMeasurement measured, double statements) {

    static final String HEAD = """
            | scenario | requests/s | p50 ms | p99 ms | of the ceiling | service CPU µs | SQL statements | bytes |
            |---|---:|---:|---:|---:|---:|---:|---:|
            """;

    /** The share of the ceiling that the scenario reached. */
    double ratio() {
        return ceiling == null ? Double.NaN : measured.perSecond() / ceiling.perSecond();
    }

    /** The row in Markdown. */
    String markdown() {
        if (measured == null) {
            return "| %s | not served | | | | | | |\n".formatted(scenario);
        }
        return "| %s%s | %,.0f | %.2f | %.2f | %.2f | %.0f | %.1f | %,d |\n"
                .formatted(
                        scenario,
                        measured.failures() == 0 ? "" : " (%d failures)".formatted(measured.failures()),
                        measured.perSecond(),
                        measured.millis(50),
                        measured.millis(99),
                        ratio(),
                        measured.cpuEach(),
                        statements,
                        measured.bytesEach());
    }
}
