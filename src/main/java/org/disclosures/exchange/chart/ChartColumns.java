package org.disclosures.exchange.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.ChartMarks.AxisTick;
import org.disclosures.exchange.chart.ChartSheet.ChartText;

/** Draws columns on an axis of time, which names as many of them as have room. */
final class ChartColumns {

    private static final int HEIGHT = 220;
    private static final double THICKNESS = 0.8;
    // So that a few columns are no walls.
    private static final int LEAST_SLOTS = 8;
    private static final double ROOM_ABOVE = 1.12;
    private static final int MOST_STEPS = 8;
    private static final int GAP = 10;

    private final ChartSheet sheet;
    private final ChartMarks marks;

    ChartColumns(ChartSheet sheet) {
        this.sheet = sheet;
        this.marks = new ChartMarks(sheet);
    }

    void place(List<ChartBar> columns) {
        long largest = columns.stream().mapToLong(ChartBar::lower).max().orElse(1);
        double numbers = sheet.width(ChartText.AXIS, sheet.style().number(largest)) + GAP;
        double from = ChartSheet.MARGIN + numbers;
        double width = sheet.inner() - numbers;
        double slot = width / Math.max(LEAST_SLOTS, columns.size());
        double first = from + (width - columns.size() * slot) / 2;
        double bottom = sheet.y() + HEIGHT;
        double unit = HEIGHT / (largest * ROOM_ABOVE);
        for (int i = 0; i < columns.size(); i++) {
            ChartBar column = columns.get(i);
            double middle = first + (i + 0.5) * slot;
            double height = column.lower() * unit;
            if (column.lower() > 0) {
                marks.certain(new Rectangle2D.Double(
                        middle - slot * THICKNESS / 2, bottom - height, slot * THICKNESS, height));
                if (sheet.width(ChartText.COUNT, column.text()) <= slot - 2) {
                    sheet.centred(ChartText.COUNT, column.text(), middle, bottom - height - 15);
                }
            }
        }
        marks.beside(
                from,
                sheet.y(),
                bottom,
                ChartMarks.numbers(largest, MOST_STEPS).stream()
                        .map(number -> new AxisTick(
                                bottom - number * unit, sheet.style().number(number)))
                        .toList());
        int every = every(columns, slot);
        marks.below(
                from,
                width,
                bottom,
                IntStream.range(0, columns.size())
                        .filter(i -> i % every == 0)
                        .mapToObj(i -> new AxisTick(
                                first + (i + 0.5) * slot, columns.get(i).label()))
                        .toList());
        sheet.skip(HEIGHT + ChartMarks.AXIS);
    }

    private int every(List<ChartBar> columns, double slot) {
        double widest = columns.stream()
                .mapToDouble(column -> sheet.width(ChartText.AXIS, column.label()))
                .max()
                .orElse(0);
        return Math.max(1, (int) Math.ceil((widest + GAP) / slot));
    }
}
