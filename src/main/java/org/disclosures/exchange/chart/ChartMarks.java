package org.disclosures.exchange.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.LongStream;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.Chart.ChartMark;
import org.disclosures.exchange.chart.ChartSheet.ChartText;

/**
 * Draws bounds as bounds: full as far as it is certain, lighter and in a frame of dashes as far as someone said it may go, and with an
 * end that fades into an arrow where there is none. What was only estimated is a diamond without a bar. Draws axes, too.
 */
final class ChartMarks {

    /** The height of a bar. */
    static final int THICKNESS = 16;

    /** The length of an open end. */
    static final int OPEN_END = 34;

    /** The height of an axis below bars or columns. */
    static final int AXIS = 26;

    private static final Stroke ARROW = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHES =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);
    private static final Stroke OUTLINE = new BasicStroke(1.5f);
    private static final int HALF_DIAMOND = 7;
    private static final double HALF_HEAD = 4.5;
    private static final int ARROW_ALONE = 12;
    // So that it is told where what is certain ends.
    private static final int FADED = 110;
    private static final int TICK = 3;
    private static final int GAP = 20;

    private final ChartSheet sheet;
    private final ChartTheme theme;

    ChartMarks(ChartSheet sheet) {
        this.sheet = sheet;
        this.theme = sheet.style().theme();
    }

    /** A text at a place of an axis. */
    record AxisTick(double at, String text) {}

    /** A mark on its own, as long as an open end. */
    void sample(ChartMark mark, double from, double top) {
        double to = from + OPEN_END;
        switch (mark) {
            case CERTAIN -> certain(bar(from, to, top));
            case POSSIBLE -> possible(from, to, top);
            case OPEN_END -> open(from, top, false);
            case ESTIMATE -> estimate((from + to) / 2, top);
        }
    }

    /**
     * The marks of a bar.
     *
     * @param unit the width of one, in pixels
     */
    void bar(ChartBar bar, double from, double top, double unit) {
        long upper = bar.end();
        double certain = from + bar.lower() * unit;
        double end = from + upper * unit;
        if (bar.lower() > 0) {
            certain(bar(from, certain, top));
        }
        if (upper > bar.lower()) {
            possible(certain, end, top);
        }
        if (bar.open()) {
            open(end, top, upper > bar.lower() || bar.lower() == 0);
        }
        bar.estimates().forEach(estimate -> estimate(from + estimate * unit, top));
    }

    /** A bar or column of what is certain. */
    void certain(Rectangle2D area) {
        draw(ChartMark.CERTAIN, theme.certain, area, OUTLINE);
    }

    private void possible(double from, double to, double top) {
        draw(ChartMark.POSSIBLE, theme.possible, bar(from, to, top), DASHES, bar(from, to, top));
    }

    private void open(double from, double top, boolean faint) {
        double to = from + OPEN_END - ARROW_ALONE;
        double tip = to + ARROW_ALONE / 2.0;
        double middle = top + THICKNESS / 2.0;
        Color full = faint ? theme.possible : transparent(theme.certain, FADED);
        Paint fading = new GradientPaint((float) from, 0, full, (float) to, 0, transparent(full, 0));
        Shape head = path(tip - HALF_HEAD, middle - HALF_HEAD, tip, middle, tip - HALF_HEAD, middle + HALF_HEAD);
        Shape line = new Line2D.Double(to, middle, tip, middle);
        draw(ChartMark.OPEN_END, fading, bar(from, to, top), ARROW, line, head);
    }

    private void estimate(double at, double top) {
        double middle = top + THICKNESS / 2.0;
        double left = at - HALF_DIAMOND;
        Path2D diamond =
                path(at, middle - HALF_DIAMOND, at + HALF_DIAMOND, middle, at, middle + HALF_DIAMOND, left, middle);
        diamond.closePath();
        draw(ChartMark.ESTIMATE, theme.ground, diamond, OUTLINE, diamond);
    }

    private void draw(ChartMark mark, Paint inside, Shape area, Stroke stroke, Shape... lines) {
        sheet.shapes(mark.code(), graphics -> {
            graphics.setPaint(inside);
            graphics.fill(area);
            graphics.setPaint(theme.certain);
            graphics.setStroke(stroke);
            List.of(lines).forEach(graphics::draw);
        });
    }

    private static Path2D path(double... places) {
        Path2D path = new Path2D.Double();
        path.moveTo(places[0], places[1]);
        for (int i = 2; i < places.length; i += 2) {
            path.lineTo(places[i], places[i + 1]);
        }
        return path;
    }

    private static Rectangle2D bar(double from, double to, double top) {
        return new Rectangle2D.Double(from, top, to - from, THICKNESS);
    }

    private static Color transparent(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

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
        ticks.forEach(tick -> line(tick.at(), y, tick.at(), y + TICK));
        below(x, width, y, ticks);
    }

    /** An axis with names below it. */
    void below(double x, double width, double y, List<AxisTick> ticks) {
        line(x, y, x + width, y);
        ticks.forEach(tick -> sheet.centred(ChartText.AXIS, tick.text(), tick.at(), y + 2 * TICK));
    }

    /** The axis of numbers beside columns. */
    void beside(double x, double top, double bottom, List<AxisTick> ticks) {
        line(x, top, x, bottom);
        for (AxisTick tick : ticks) {
            line(x - TICK, tick.at(), x, tick.at());
            sheet.before(ChartText.AXIS, tick.text(), x - 2 * TICK, tick.at());
        }
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        sheet.shapes(ChartText.AXIS.part(), graphics -> {
            graphics.setPaint(theme.axis);
            graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
        });
    }
}
