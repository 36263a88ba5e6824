package org.disclosures.exchange.chart;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.LongStream;
import org.disclosures.exchange.chart.ChartSheet.ChartText;

/** Draws the axes of a chart, and chooses the numbers on them. */
final class ChartAxis {

    /** The height of an axis below bars or columns. */
    static final int HEIGHT = 26;

    private static final int MARK = 3;
    private static final int GAP = 20;

    private final ChartSheet sheet;

    ChartAxis(ChartSheet sheet) {
        this.sheet = sheet;
    }

    /** A text at a place of an axis. */
    record AxisTick(double at, String text) {}

    /** Whole numbers from 0 to the largest that is drawn, at even steps of 1, 2, 5, 10, 20, 50 and so on, and no more steps than given. */
    static List<Long> numbers(long largest, int most) {
        long step = 1;
        for (int i = 0; largest / step > most; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        long even = step;
        return LongStream.rangeClosed(0, largest / even)
                .mapToObj(number -> number * even)
                .toList();
    }

    /** The axis of numbers below bars: without those that the edges of the picture would cut. */
    void below(double x, double width, double y, long largest, double unit) {
        int most = (int)
                (largest * unit / (sheet.width(ChartText.AXIS, sheet.style().number(largest)) + GAP));
        List<AxisTick> ticks = numbers(largest, Math.max(1, most)).stream()
                .map(number -> new AxisTick(x + number * unit, sheet.style().number(number)))
                .filter(tick -> {
                    double half = sheet.width(ChartText.AXIS, tick.text()) / 2;
                    return tick.at() - half >= 0
                            && tick.at() + half <= sheet.style().width();
                })
                .toList();
        ticks.forEach(tick -> line(new Line2D.Double(tick.at(), y, tick.at(), y + MARK)));
        below(x, width, y, ticks);
    }

    /** An axis with names below it. */
    void below(double x, double width, double y, List<AxisTick> ticks) {
        line(new Line2D.Double(x, y, x + width, y));
        ticks.forEach(tick -> sheet.centred(ChartText.AXIS, tick.text(), tick.at(), y + 2 * MARK));
    }

    /** The axis of numbers beside columns. */
    void beside(double x, double top, double bottom, List<AxisTick> ticks) {
        line(new Line2D.Double(x, top, x, bottom));
        for (AxisTick tick : ticks) {
            line(new Line2D.Double(x - MARK, tick.at(), x, tick.at()));
            sheet.before(ChartText.AXIS, tick.text(), x - 2 * MARK, tick.at());
        }
    }

    private void line(Line2D line) {
        sheet.shapes(ChartText.AXIS.part(), graphics -> {
            graphics.setPaint(sheet.style().theme().axis);
            graphics.draw(line);
        });
    }
}
