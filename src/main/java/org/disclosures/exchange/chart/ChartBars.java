package org.disclosures.exchange.chart;

import java.util.ArrayList;
import java.util.List;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.Chart.ChartSection;
import org.disclosures.exchange.chart.ChartSheet.ChartText;

/** Draws bars on an axis, each with its label and who said so: beside each other where there is room, else below each other. */
final class ChartBars {

    private static final double LABELS = 0.32;
    private static final int GAP = 16;
    private static final int AFTER_BAR = 8;
    private static final int BELOW_ROW = 10;
    // A bar that is beside its words gets this much of the room at least.
    private static final double LEAST_FOR_BARS = 0.4;

    private final ChartSheet sheet;
    private final List<ChartBar> bars;
    private final boolean beside;
    private final double labels;
    private final double x;
    private final double width;
    private final double words;
    private final double tail;
    private final boolean after;

    ChartBars(ChartSheet sheet, Chart chart) {
        this.sheet = sheet;
        this.bars = chart.bars();
        this.beside = sheet.style().isRoomy();
        this.labels = beside ? Math.rint(sheet.inner() * LABELS) : sheet.inner();
        this.x = ChartSheet.MARGIN + (beside ? labels + GAP : 0);
        this.width = sheet.inner() + ChartSheet.MARGIN - x;
        this.tail = bars.stream().anyMatch(ChartBar::open) ? ChartMarks.OPEN_END : 0;
        this.words = AFTER_BAR
                + bars.stream()
                        .mapToDouble(bar -> sheet.width(ChartText.VALUE, bar.text()))
                        .max()
                        .orElse(0);
        this.after = tail + words <= width * (1 - LEAST_FOR_BARS);
    }

    void place(List<ChartSection> sections) {
        List<Double> tops = new ArrayList<>();
        for (ChartSection section : sections) {
            if (section.heading() != null) {
                sheet.paragraph(ChartText.HEADING, section.heading());
                sheet.skip(6);
            }
            section.bars().forEach(bar -> tops.add(row(bar)));
            sheet.skip(4);
        }
        long largest =
                Math.max(1, bars.stream().mapToLong(ChartBar::largest).max().orElse(1));
        double unit = (width - tail - (after ? words : 0)) / largest;
        ChartMarks marks = new ChartMarks(sheet);
        for (int i = 0; i < bars.size(); i++) {
            ChartBar bar = bars.get(i);
            marks.bar(bar, x, tops.get(i), unit);
            if (after) {
                double end = x + bar.largest() * unit + (bar.open() ? tail : 0) + AFTER_BAR;
                sheet.text(ChartText.VALUE, bar.text(), end, tops.get(i) + 0.5, words + 1);
            }
        }
        if (bars.stream().anyMatch(bar -> bar.open() || bar.largest() > 0)) {
            marks.below(x, width, sheet.y(), largest, unit);
            sheet.skip(ChartMarks.AXIS);
        }
    }

    /** Writes the words of a bar, and returns the place where the bar begins below them. */
    private double row(ChartBar bar) {
        double top = sheet.y();
        double label = top + sheet.text(ChartText.LABEL, bar.label(), ChartSheet.MARGIN, top, labels);
        if (bar.about() != null) {
            label += sheet.text(ChartText.ABOUT, bar.about(), ChartSheet.MARGIN, label, labels);
        }
        double at = beside ? top : label;
        if (!after) {
            at += sheet.text(ChartText.VALUE, bar.text(), x, at, width);
        }
        if (!beside || !after) {
            at += 2;
        }
        double down = at + ChartMarks.THICKNESS + 4;
        for (String voice : bar.voices()) {
            down += sheet.text(ChartText.VOICE, voice, x, down, width);
        }
        sheet.skip(Math.max(label, down) - top + BELOW_ROW);
        return at;
    }
}
