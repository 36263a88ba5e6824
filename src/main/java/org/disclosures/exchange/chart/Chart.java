package org.disclosures.exchange.chart;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.http.Term;
import org.disclosures.http.language.Typography;

/**
 * A chart in the caller's language, whatever form it is served in.
 *
 * @param subtitle the subject of the count and its filters; a paragraph each
 * @param key the meaning of the marks of bars; empty if that needs no saying
 * @param sections its bars; empty if it has columns, or nothing
 * @param columns counts by month or year, in the order of time and with the gaps; empty if it has bars, or nothing
 * @param empty the text in place of bars and columns where there are none
 * @param notes further facts needed to read it; a paragraph each
 * @param source sources, dataset and address of the data; a paragraph each
 */
record Chart(
        String title,
        List<String> subtitle,
        List<ChartKeyEntry> key,
        List<ChartSection> sections,
        List<ChartBar> columns,
        String empty,
        List<String> notes,
        List<String> source) {

    /** The parts of a bar. */
    enum ChartMark implements Term {
        /** A number that is certain. */
        CERTAIN,
        /** A larger number that is possible on the word of someone. */
        POSSIBLE,
        /** An end beyond which there may be more. */
        OPEN_END,
        /** A number that someone gave without being sure. */
        ESTIMATE
    }

    record ChartKeyEntry(ChartMark mark, String meaning) {}

    /**
     * Bars that belong together.
     *
     * @param heading null if they need none
     */
    record ChartSection(String heading, List<ChartBar> bars) {}

    /**
     * A bar.
     *
     * @param about the meaning of the label; null if that needs no saying
     * @param lower the number that is certain
     * @param upper a larger number that is possible on the word of someone; null where no one said
     * @param open whether there may be more, without an end
     * @param text its value in words
     * @param estimates numbers that someone gave without being sure; they bound nothing
     * @param voices who said what, a line each
     */
    record ChartBar(
            String label,
            String about,
            long lower,
            Long upper,
            boolean open,
            String text,
            List<Long> estimates,
            List<String> voices) {

        /** A bar that counts claims, which are all there. */
        static ChartBar count(String label, String about, long claims, String text) {
            return new ChartBar(label, about, claims, null, false, text, List.of(), List.of());
        }

        /** A row that says something in words and has no bar. */
        static ChartBar words(String label, String text) {
            return count(label, null, 0, text);
        }

        boolean has(ChartMark mark) {
            return switch (mark) {
                case CERTAIN -> lower > 0;
                case POSSIBLE -> upper != null;
                case OPEN_END -> open;
                case ESTIMATE -> !estimates.isEmpty();
            };
        }

        /** The end of the bar, as far as it has one. */
        long end() {
            return upper == null ? lower : Math.max(lower, upper);
        }

        /** The largest number that has a place in it. */
        long largest() {
            return estimates.stream().reduce(end(), Math::max);
        }

        private Stream<String> lines(Locale locale) {
            String explained = about == null ? label : Typography.explained(label, about, locale);
            return Stream.concat(
                    Stream.of("- " + Typography.labelled(explained, text, locale)),
                    voices.stream().map(voice -> "  - " + voice));
        }
    }

    List<ChartBar> bars() {
        return sections.stream().flatMap(section -> section.bars().stream()).toList();
    }

    /** All of it in words, a paragraph or bar a line. */
    String text(Locale locale) {
        return lines(List.of(title), subtitle, List.of(""), content(locale), List.of(""), notes, source) + "\n";
    }

    /** The words for those who do not see the picture, without the title. */
    String description(Locale locale) {
        return lines(subtitle, content(locale), notes, source);
    }

    @SafeVarargs
    private static String lines(Collection<String>... parts) {
        return Stream.of(parts).flatMap(Collection::stream).collect(Collectors.joining("\n"));
    }

    private List<String> content(Locale locale) {
        if (sections.isEmpty() && columns.isEmpty()) {
            return List.of(empty);
        }
        return Stream.concat(
                        sections.stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.ofNullable(section.heading()),
                                        section.bars().stream().flatMap(bar -> bar.lines(locale)))),
                        columns.stream().filter(column -> column.lower() > 0).flatMap(column -> column.lines(locale)))
                .toList();
    }
}
