package org.disclosures.exchange.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Draws bars on an axis, each at the height that it was given. */
final class BarPlot {

    private static final int AXIS = 26;

    private final Sheet sheet;
    private final double x;
    private final double width;
    private final double free;

    /**
     * @param x where it begins
     * @param width how wide it is
     * @param free how much of it stays free behind the longest bar
     */
    BarPlot(Sheet sheet, double x, double width, double free) {
        this.sheet = sheet;
        this.x = x;
        this.width = width;
        this.free = free;
    }

    /** Where a bar ends, as far as it has an end. */
    double end(Chart.Bar bar, List<Chart.Bar> all) {
        return x + (width - free) * bar.largest() / largest(all);
    }

    private static long largest(List<Chart.Bar> bars) {
        return Math.max(1, bars.stream().mapToLong(Chart.Bar::largest).max().orElse(1));
    }

    /** Draws bars, and the axis below them. */
    void draw(List<BarRows.Row> rows) {
        List<Chart.Bar> bars = rows.stream().map(BarRows.Row::bar).toList();
        double top = rows.get(0).top() - 4;
        double bottom = sheet.y();
        double longest = largest(bars) * width / (width - free);
        double left = sheet.left(x, width);
        sheet.draw(canvas -> {
            canvas.part("axis");
            plot(rows, top, bottom, longest, largest(bars), canvas)
                    .draw(
                            canvas.graphics(),
                            new Rectangle2D.Double(left, top, width, bottom - top + AXIS),
                            null,
                            null,
                            null);
        });
        sheet.skip(AXIS);
    }

    private XYPlot plot(List<BarRows.Row> rows, double top, double bottom, double longest, long most, Canvas canvas) {
        // It is measured even where it is not drawn, and by default in a font of the machine.
        NumberAxis down = Axes.whole(sheet);
        down.setRange(top, bottom);
        down.setInverted(true);
        down.setVisible(false);
        NumberAxis values = Axes.whole(sheet, most);
        values.setRange(0, longest);
        values.setInverted(sheet.look().rightToLeft());
        XYPlot plot = new XYPlot(intervals(rows), down, values, new BoundRenderer(rows, sheet.look(), canvas));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        Axes.bare(plot);
        AxisSpace below = new AxisSpace();
        below.setBottom(AXIS);
        plot.setFixedRangeAxisSpace(below);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    // What is certain, and what may be beyond that.
    private static XYIntervalSeriesCollection intervals(List<BarRows.Row> rows) {
        XYIntervalSeries certain = new XYIntervalSeries("certain", false, true);
        XYIntervalSeries possible = new XYIntervalSeries("possible", false, true);
        for (BarRows.Row row : rows) {
            long lower = row.bar().lower();
            long upper = row.bar().upper() == null
                    ? lower
                    : Math.max(lower, row.bar().upper());
            add(certain, row.top(), 0, lower);
            add(possible, row.top(), lower, upper);
        }
        XYIntervalSeriesCollection both = new XYIntervalSeriesCollection();
        both.addSeries(certain);
        both.addSeries(possible);
        return both;
    }

    private static void add(XYIntervalSeries series, double top, long from, long to) {
        series.add(top + BarRows.THICKNESS / 2.0, top, top + BarRows.THICKNESS, to, from, to);
    }
}
