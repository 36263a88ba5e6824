package org.disclosures.exchange.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Draws columns on an axis of time. */
final class ColumnPlot {

    private static final int HEIGHT = 220;
    private static final int AXIS = 26;
    private static final double HALF = 0.4;
    // So that a few columns are no walls.
    private static final int LEAST_SLOTS = 8;
    private static final double ROOM_ABOVE = 1.12;

    private final Sheet sheet;
    private final Font font;

    ColumnPlot(Sheet sheet) {
        this.sheet = sheet;
        this.font = sheet.fonts().plain(11);
    }

    void place(List<Chart.Column> columns) {
        double top = sheet.y();
        long largest = columns.stream().mapToLong(Chart.Column::claims).max().orElse(1);
        double numbers = TextWrap.width(Long.toString(largest * 10), font) + 10;
        double width = sheet.inner() - numbers;
        double padding = Math.max(0, LEAST_SLOTS - columns.size()) / 2.0;
        double slots = columns.size() + 2 * padding;
        double slot = width / slots;
        double high = largest * ROOM_ABOVE;
        sheet.draw(canvas -> {
            canvas.part("axis");
            plot(columns, padding, slot, high, numbers, canvas)
                    .draw(
                            canvas.graphics(),
                            new Rectangle2D.Double(Sheet.MARGIN, top, sheet.inner(), HEIGHT + AXIS),
                            null,
                            null,
                            null);
        });
        for (int i = 0; i < columns.size(); i++) {
            Chart.Column column = columns.get(i);
            double wide = TextWrap.width(column.text(), font);
            if (column.claims() > 0 && wide <= slot - 2) {
                double middle = Sheet.MARGIN + numbers + (i + 0.5 + padding) * slot;
                sheet.text(
                        "value",
                        column.text(),
                        font,
                        sheet.look().theme().text(),
                        middle - wide / 2,
                        top + HEIGHT * (1 - column.claims() / high) - 15,
                        wide + 1,
                        1);
            }
        }
        sheet.skip(HEIGHT + AXIS);
    }

    private XYPlot plot(
            List<Chart.Column> columns, double padding, double slot, double high, double numbers, Canvas canvas) {
        NumberAxis time = new Periods(columns, slot, font);
        Axes.style(time, sheet);
        time.setRange(-0.5 - padding, columns.size() - 0.5 + padding);
        time.setInverted(sheet.look().rightToLeft());
        time.setTickMarksVisible(false);
        NumberAxis claims = Axes.whole(sheet);
        claims.setRange(0, high);
        XYPlot plot = new XYPlot(intervals(columns), time, claims, renderer(canvas));
        plot.setOrientation(PlotOrientation.VERTICAL);
        Axes.bare(plot);
        AxisSpace below = new AxisSpace();
        below.setBottom(AXIS);
        plot.setFixedDomainAxisSpace(below);
        AxisSpace beside = new AxisSpace();
        if (sheet.look().rightToLeft()) {
            plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
            beside.setRight(numbers);
        } else {
            beside.setLeft(numbers);
        }
        plot.setFixedRangeAxisSpace(beside);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    private XYBarRenderer renderer(Canvas canvas) {
        XYBarRenderer renderer = new XYBarRenderer() {

            private static final long serialVersionUID = 1;

            @Override
            public XYItemRendererState initialise(
                    Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
                canvas.part(Mark.CERTAIN.code());
                return super.initialise(graphics, area, plot, data, info);
            }
        };
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setSeriesPaint(0, sheet.look().theme().certain());
        return renderer;
    }

    private static XYIntervalSeriesCollection intervals(List<Chart.Column> columns) {
        XYIntervalSeries series = new XYIntervalSeries("claims");
        for (int i = 0; i < columns.size(); i++) {
            long claims = columns.get(i).claims();
            series.add(i, i - HALF, i + HALF, claims, 0, claims);
        }
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        all.addSeries(series);
        return all;
    }

    /** An axis that names as many of the columns as have room. */
    private static final class Periods extends NumberAxis {

        private static final long serialVersionUID = 1;

        private final transient List<Chart.Column> columns;
        private final int every;

        Periods(List<Chart.Column> columns, double slot, Font font) {
            this.columns = columns;
            double widest = columns.stream()
                    .mapToDouble(column -> TextWrap.width(column.label(), font))
                    .max()
                    .orElse(0);
            this.every = Math.max(1, (int) Math.ceil((widest + 10) / slot));
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            List<NumberTick> ticks = new ArrayList<>();
            for (int i = 0; i < columns.size(); i += every) {
                ticks.add(new NumberTick(
                        (double) i, columns.get(i).label(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
            }
            return ticks;
        }
    }
}
