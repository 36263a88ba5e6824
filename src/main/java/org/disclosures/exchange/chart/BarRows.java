package org.disclosures.exchange.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Lays bars out, each with its label and who said so: beside each other where there is room, else below each other. */
final class BarRows {

    /** How high a bar is. */
    static final int THICKNESS = 16;

    private static final double LABELS = 0.32;
    private static final int GAP = 16;
    private static final int AFTER_BAR = 8;
    private static final int MOST_LABEL_LINES = 3;
    private static final int MOST_VOICE_LINES = 3;
    // A bar that is beside its words gets this much of the room at least.
    private static final double LEAST_FOR_BARS = 0.4;

    private final Sheet sheet;
    private final Look look;
    private final Font label;
    private final Font value;
    private final Font small;

    BarRows(Sheet sheet) {
        this.sheet = sheet;
        this.look = sheet.look();
        this.label = sheet.fonts().plain(13);
        this.value = sheet.fonts().bold(13);
        this.small = sheet.fonts().plain(11);
    }

    /** A bar, and how far down it begins. */
    record Row(Chart.Bar bar, double top) {}

    /** Lays out and draws the bars of a chart. */
    void place(Chart chart) {
        boolean beside = look.isRoomy();
        double labels = beside ? Math.rint(sheet.inner() * LABELS) : 0;
        double x = Sheet.MARGIN + (beside ? labels + GAP : 0);
        double width = sheet.inner() + Sheet.MARGIN - x;
        List<Chart.Bar> bars = chart.bars();
        double tail = bars.stream().anyMatch(Chart.Bar::open) ? Marks.OPEN_END : 0;
        double words = bars.stream()
                        .mapToDouble(bar -> TextWrap.width(bar.text(), value))
                        .max()
                        .orElse(0)
                + AFTER_BAR;
        boolean after = tail + words <= width * (1 - LEAST_FOR_BARS);
        BarPlot plot = new BarPlot(sheet, x, width, tail + (after ? words : 0));
        List<Row> rows = new ArrayList<>();
        for (Chart.Section section : chart.sections()) {
            if (section.heading() != null) {
                sheet.paragraph(
                        "heading",
                        section.heading(),
                        sheet.fonts().bold(12),
                        look.theme().muted(),
                        3);
                sheet.skip(6);
            }
            for (Chart.Bar bar : section.bars()) {
                rows.add(beside ? beside(bar, labels, x, width, after) : below(bar, after));
            }
            sheet.skip(4);
        }
        if (bars.stream().anyMatch(bar -> bar.open() || bar.largest() > 0)) {
            plot.draw(rows);
        }
        if (after) {
            for (Row row : rows) {
                double end = plot.end(row.bar(), bars) + (row.bar().open() ? tail : 0) + AFTER_BAR;
                sheet.text("value", row.bar().text(), value, look.theme().text(), end, row.top() + 0.5, words + 1, 1);
            }
        }
    }

    private Row beside(Chart.Bar bar, double labels, double x, double width, boolean after) {
        double top = sheet.y();
        double left = top + label(bar, Sheet.MARGIN, top, labels);
        double right = top;
        if (!after) {
            right += sheet.text("value", bar.text(), value, look.theme().text(), x, right, width, MOST_LABEL_LINES) + 2;
        }
        Row row = new Row(bar, right);
        right = voices(bar, x, right + THICKNESS + 4, width);
        sheet.skip(Math.max(left, right) - top + 10);
        return row;
    }

    private Row below(Chart.Bar bar, boolean after) {
        double top = sheet.y();
        double down = top + label(bar, Sheet.MARGIN, top, sheet.inner());
        if (!after) {
            down += sheet.text(
                    "value",
                    bar.text(),
                    value,
                    look.theme().text(),
                    Sheet.MARGIN,
                    down,
                    sheet.inner(),
                    MOST_LABEL_LINES);
        }
        Row row = new Row(bar, down + 2);
        sheet.skip(voices(bar, Sheet.MARGIN, down + 2 + THICKNESS + 4, sheet.inner()) - top + 10);
        return row;
    }

    private double label(Chart.Bar bar, double x, double top, double width) {
        double height = sheet.text("label", bar.label(), label, look.theme().text(), x, top, width, MOST_LABEL_LINES);
        return bar.about() == null
                ? height
                : height
                        + sheet.text(
                                "about",
                                bar.about(),
                                small,
                                look.theme().muted(),
                                x,
                                top + height,
                                width,
                                MOST_LABEL_LINES);
    }

    private double voices(Chart.Bar bar, double x, double top, double width) {
        double down = top;
        for (String voice : bar.voices()) {
            down += sheet.text("voice", voice, small, look.theme().muted(), x, down, width, MOST_VOICE_LINES);
        }
        return down;
    }
}
