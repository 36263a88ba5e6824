package org.disclosures.exchange.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Axes that look as all do. */
final class Axes {

    private Axes() {}

    /** An axis of whole numbers. */
    static NumberAxis whole(Sheet sheet) {
        return whole(sheet, Long.MAX_VALUE);
    }

    /**
     * An axis of whole numbers that tells none beyond the largest that is drawn.
     *
     * @param largest that number
     */
    static NumberAxis whole(Sheet sheet, long largest) {
        NumberAxis axis = new Fitting(sheet.look().width(), largest);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(sheet.look().numbers()));
        style(axis, sheet);
        return axis;
    }

    /** Gives an axis its font and colours. */
    static void style(NumberAxis axis, Sheet sheet) {
        axis.setTickLabelFont(sheet.fonts().plain(11));
        axis.setTickLabelPaint(sheet.look().theme().muted());
        axis.setAxisLinePaint(sheet.look().theme().line());
        axis.setTickMarkPaint(sheet.look().theme().line());
        axis.setAxisLineStroke(new BasicStroke(1));
    }

    /** Nothing around a plot but what its axes draw. */
    static void bare(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** An axis that tells no number that would be cut at the edge of the picture, and none beyond the largest that is drawn. */
    private static final class Fitting extends NumberAxis {

        private static final long serialVersionUID = 1;

        private final int width;
        private final long largest;

        Fitting(int width, long largest) {
            this.width = width;
            this.largest = largest;
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<NumberTick> refreshTicks(
                Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            List<NumberTick> ticks = super.refreshTicks(graphics, state, area, edge);
            return RectangleEdge.isLeftOrRight(edge)
                    ? ticks
                    : ticks.stream()
                            .filter(tick -> tick.getValue() <= largest)
                            .filter(tick -> isWhole(tick, valueToJava2D(tick.getValue(), area, edge)))
                            .toList();
        }

        private boolean isWhole(NumberTick tick, double at) {
            double half = TextWrap.width(tick.getText(), getTickLabelFont()) / 2;
            return at - half >= 0 && at + half <= width;
        }
    }
}
