package org.disclosures.exchange.chart;

import java.util.List;

/**
 * What a chart says, in the caller's language, however it is shown.
 *
 * @param title what it is of
 * @param subtitle what is counted, and under which filters; a paragraph each
 * @param key what the parts of bars mean; empty if that needs no saying
 * @param sections its bars; empty if it has columns, or nothing
 * @param columns its columns, in the order of time; empty if it has bars, or nothing
 * @param empty what stands in place of bars and columns where there are none
 * @param notes what else has to be known to read it; a paragraph each
 * @param source who says so, and where it is from; a paragraph each
 */
record Chart(
        String title,
        List<String> subtitle,
        List<Meaning> key,
        List<Section> sections,
        List<Column> columns,
        String empty,
        List<String> notes,
        List<String> source) {

    /**
     * What a part of a bar means.
     *
     * @param mark the part
     * @param text its meaning
     */
    record Meaning(Mark mark, String text) {}

    /**
     * Bars that belong together.
     *
     * @param heading what they are of; null if that needs no saying
     * @param bars the bars
     */
    record Section(String heading, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param label what it is of
     * @param about what the label means; null if that needs no saying
     * @param lower how far it is certain that it goes
     * @param upper how far it may go on the word of someone, beyond {@code lower}; null where no one said
     * @param open whether it may go on from there without an end
     * @param text what it says, in words
     * @param estimates numbers that someone gave without being sure; they bound nothing
     * @param voices who said what, a line each
     */
    record Bar(
            String label,
            String about,
            long lower,
            Long upper,
            boolean open,
            String text,
            List<Long> estimates,
            List<String> voices) {

        /** A bar that counts claims, which are all there. */
        static Bar count(String label, String about, long claims, String text) {
            return new Bar(label, about, claims, null, false, text, List.of(), List.of());
        }

        /** A row that says something in words and has no bar. */
        static Bar words(String label, String text) {
            return new Bar(label, null, 0, null, false, text, List.of(), List.of());
        }

        /** The largest number that has a place in it. */
        long largest() {
            long largest = upper == null ? lower : Math.max(lower, upper);
            for (long estimate : estimates) {
                largest = Math.max(largest, estimate);
            }
            return largest;
        }
    }

    /**
     * A column: how many claims a month or a year has.
     *
     * @param label the month or year
     * @param claims how many; 0 in a gap
     * @param text how many, in words
     */
    record Column(String label, long claims, String text) {}

    /** All its bars. */
    List<Bar> bars() {
        return sections.stream().flatMap(section -> section.bars().stream()).toList();
    }
}
