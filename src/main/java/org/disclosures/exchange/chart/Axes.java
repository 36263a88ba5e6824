package org.disclosures.exchange.chart;

import java.awt.BasicStroke;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Axes that look as all do. */
final class Axes {

    private Axes() {}

    /** An axis of whole numbers. */
    static NumberAxis whole(Sheet sheet) {
        NumberAxis axis = new NumberAxis();
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
}
