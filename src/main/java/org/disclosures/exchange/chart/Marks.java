package org.disclosures.exchange.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws what bars are made of. */
final class Marks {

    /** How long an end is that is open. */
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

    private final Canvas canvas;
    private final Graphics2D graphics;
    private final Theme theme;
    private final int forth;

    Marks(Canvas canvas, Look look) {
        this.canvas = canvas;
        this.graphics = canvas.graphics();
        this.theme = look.theme();
        this.forth = look.rightToLeft() ? -1 : 1;
    }

    /** A mark on its own, as long as an open end, from where its line begins. */
    void sample(Mark mark, double from, double top) {
        double to = from + forth * OPEN_END;
        switch (mark) {
            case CERTAIN -> fill(Mark.CERTAIN, theme.certain(), from, to, top);
            case POSSIBLE -> {
                fill(Mark.POSSIBLE, theme.possible(), from, to, top);
                frame(from, to, top);
            }
            case OPEN_END -> open(from, top, false);
            case ESTIMATE -> estimate((from + to) / 2, top);
        }
    }

    private void fill(Mark mark, Color colour, double from, double to, double top) {
        canvas.part(mark.code());
        graphics.setPaint(colour);
        graphics.fill(bar(from, to, top));
    }

    /** The frame of what may be there. */
    void frame(double from, double to, double top) {
        canvas.part(Mark.POSSIBLE.code());
        graphics.setPaint(theme.certain());
        graphics.setStroke(DASHES);
        graphics.draw(bar(from, to, top));
    }

    /**
     * An end that fades into an arrow.
     *
     * @param faint whether the bar before it is not certain
     */
    void open(double from, double top, boolean faint) {
        Color colour = faint ? theme.possible() : theme.certain();
        double fade = OPEN_END - ARROW_ALONE;
        double to = from + forth * fade;
        canvas.part(Mark.OPEN_END.code());
        graphics.setPaint(new GradientPaint(
                (float) from,
                0,
                faint ? colour : new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FADED),
                (float) to,
                0,
                new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0)));
        graphics.fill(bar(from, to, top));
        double middle = top + BarRows.THICKNESS / 2.0;
        double tip = from + forth * (fade + ARROW_ALONE / 2.0);
        graphics.setPaint(theme.certain());
        graphics.setStroke(ARROW);
        graphics.draw(new Line2D.Double(to, middle, tip, middle));
        Path2D head = new Path2D.Double();
        head.moveTo(tip - forth * HALF_HEAD, middle - HALF_HEAD);
        head.lineTo(tip, middle);
        head.lineTo(tip - forth * HALF_HEAD, middle + HALF_HEAD);
        graphics.draw(head);
    }

    /** A number that was estimated. */
    void estimate(double at, double top) {
        double middle = top + BarRows.THICKNESS / 2.0;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(at, middle - HALF_DIAMOND);
        diamond.lineTo(at + HALF_DIAMOND, middle);
        diamond.lineTo(at, middle + HALF_DIAMOND);
        diamond.lineTo(at - HALF_DIAMOND, middle);
        diamond.closePath();
        canvas.part(Mark.ESTIMATE.code());
        graphics.setPaint(theme.ground());
        graphics.fill(diamond);
        graphics.setPaint(theme.certain());
        graphics.setStroke(OUTLINE);
        graphics.draw(diamond);
    }

    private static Rectangle2D bar(double from, double to, double top) {
        return new Rectangle2D.Double(Math.min(from, to), top, Math.abs(to - from), BarRows.THICKNESS);
    }
}
