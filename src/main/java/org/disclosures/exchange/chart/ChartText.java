package org.disclosures.exchange.chart;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a chart in words: what those read who do not see it. */
final class ChartText {

    private ChartText() {}

    /** All of it, a paragraph or bar a line. */
    static String of(Chart chart) {
        return Stream.of(
                        Stream.of(chart.title()),
                        chart.subtitle().stream(),
                        Stream.of(""),
                        content(chart),
                        Stream.of(""),
                        chart.notes().stream(),
                        chart.source().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What its bars and columns say, and what has to be known to read them. */
    static String description(Chart chart) {
        return Stream.of(chart.subtitle().stream(), content(chart), chart.notes().stream(), chart.source().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> content(Chart chart) {
        if (chart.sections().isEmpty() && chart.columns().isEmpty()) {
            return Stream.of(chart.empty());
        }
        return Stream.concat(
                chart.sections().stream().flatMap(ChartText::section),
                chart.columns().stream()
                        .filter(column -> column.claims() > 0)
                        .map(column -> "- " + column.label() + ": " + column.text()));
    }

    private static Stream<String> section(Chart.Section section) {
        Stream<String> bars = section.bars().stream().flatMap(ChartText::bar);
        return section.heading() == null ? bars : Stream.concat(Stream.of(section.heading()), bars);
    }

    private static Stream<String> bar(Chart.Bar bar) {
        String about = bar.about() == null ? "" : " (" + bar.about() + ")";
        return Stream.concat(
                Stream.of("- " + bar.label() + about + ": " + bar.text()),
                bar.voices().stream().map(voice -> "  - " + voice));
    }
}
