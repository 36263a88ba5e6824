package org.disclosures.exchange.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.http.language.Typography;

/** Tells a chart in words: what those read who do not see it. */
final class ChartText {

    private ChartText() {}

    /** All of it, a paragraph or bar a line. */
    static String of(Chart chart, Locale locale) {
        return Stream.of(
                        Stream.of(chart.title()),
                        chart.subtitle().stream(),
                        Stream.of(""),
                        content(chart, locale),
                        Stream.of(""),
                        chart.notes().stream(),
                        chart.source().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What its bars and columns say, and what has to be known to read them. */
    static String description(Chart chart, Locale locale) {
        return Stream.of(
                        chart.subtitle().stream(),
                        content(chart, locale),
                        chart.notes().stream(),
                        chart.source().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> content(Chart chart, Locale locale) {
        if (chart.sections().isEmpty() && chart.columns().isEmpty()) {
            return Stream.of(chart.empty());
        }
        return Stream.concat(
                chart.sections().stream().flatMap(section -> section(section, locale)),
                chart.columns().stream()
                        .filter(column -> column.claims() > 0)
                        .map(column -> "- " + Typography.labelled(column.label(), column.text(), locale)));
    }

    private static Stream<String> section(Chart.Section section, Locale locale) {
        Stream<String> bars = section.bars().stream().flatMap(bar -> bar(bar, locale));
        return section.heading() == null ? bars : Stream.concat(Stream.of(section.heading()), bars);
    }

    private static Stream<String> bar(Chart.Bar bar, Locale locale) {
        String label = bar.about() == null ? bar.label() : Typography.explained(bar.label(), bar.about(), locale);
        return Stream.concat(
                Stream.of("- " + Typography.labelled(label, bar.text(), locale)),
                bar.voices().stream().map(voice -> "  - " + voice));
    }
}
