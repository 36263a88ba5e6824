package org.disclosures.exchange.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.Chart.ChartMark;

/**
 * Draws bounds as bounds: full as far as it is certain, lighter and in a frame of dashes as far as someone said it may go, and with an
 * end that fades into an arrow where there is none. What was only estimated is a diamond without a bar.
 */
final class ChartMarks {

    /** The height of a bar. */
    static final int THICKNESS = 16;

    /** The length of an open end. */
    static final int OPEN_END = 34;

    private static final BasicStroke ARROW = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHES =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);
    private static final BasicStroke OUTLINE = new BasicStroke(1.5f);
    private static final int HALF_DIAMOND = 7;
    private static final double HALF_HEAD = 4.5;
    private static final int ARROW_ALONE = 12;
    // So that it is told where what is certain ends.
    private static final int FADED = 110;

    private final ChartSheet sheet;
    private final ChartTheme theme;

    ChartMarks(ChartSheet sheet) {
        this.sheet = sheet;
        this.theme = sheet.style().theme();
    }

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
        shapes(ChartMark.CERTAIN, graphics -> fill(graphics, theme.certain, area));
    }

    private void possible(double from, double to, double top) {
        shapes(ChartMark.POSSIBLE, graphics -> {
            fill(graphics, theme.possible, bar(from, to, top));
            graphics.setPaint(theme.certain);
            graphics.setStroke(DASHES);
            graphics.draw(bar(from, to, top));
        });
    }

    private void open(double from, double top, boolean faint) {
        double to = from + OPEN_END - ARROW_ALONE;
        double tip = to + ARROW_ALONE / 2.0;
        double middle = top + THICKNESS / 2.0;
        Color full = faint ? theme.possible : transparent(theme.certain, FADED);
        Path2D head = path(tip - HALF_HEAD, middle - HALF_HEAD, tip, middle, tip - HALF_HEAD, middle + HALF_HEAD);
        shapes(ChartMark.OPEN_END, graphics -> {
            graphics.setPaint(new GradientPaint((float) from, 0, full, (float) to, 0, transparent(full, 0)));
            graphics.fill(bar(from, to, top));
            graphics.setPaint(theme.certain);
            graphics.setStroke(ARROW);
            graphics.draw(new Line2D.Double(to, middle, tip, middle));
            graphics.draw(head);
        });
    }

    private void estimate(double at, double top) {
        double middle = top + THICKNESS / 2.0;
        Path2D diamond = path(
                at,
                middle - HALF_DIAMOND,
                at + HALF_DIAMOND,
                middle,
                at,
                middle + HALF_DIAMOND,
                at - HALF_DIAMOND,
                middle);
        diamond.closePath();
        shapes(ChartMark.ESTIMATE, graphics -> {
            graphics.setPaint(theme.ground);
            graphics.fill(diamond);
            graphics.setPaint(theme.certain);
            graphics.setStroke(OUTLINE);
            graphics.draw(diamond);
        });
    }

    private void shapes(ChartMark mark, Consumer<Graphics2D> drawing) {
        sheet.shapes(mark.code(), drawing);
    }

    private static void fill(Graphics2D graphics, Color colour, Rectangle2D area) {
        graphics.setPaint(colour);
        graphics.fill(area);
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
}
