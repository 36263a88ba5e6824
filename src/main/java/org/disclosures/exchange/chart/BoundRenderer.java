package org.disclosures.exchange.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws bounds as bounds: full as far as it is certain, lighter and in a frame of dashes as far as someone said it may go, and with an
 * end that fades into an arrow where there is none. What was only estimated is a diamond without a bar.
 */
final class BoundRenderer extends XYBarRenderer {

    private static final long serialVersionUID = 1;
    private static final int CERTAIN = 0;

    private final transient List<BarRows.Row> rows;
    private final transient Marks marks;
    private final transient Canvas canvas;

    BoundRenderer(List<BarRows.Row> rows, Look look, Canvas canvas) {
        this.rows = rows;
        this.marks = new Marks(canvas, look);
        this.canvas = canvas;
        setUseYInterval(true);
        setShadowVisible(false);
        setDrawBarOutline(false);
        setBarPainter(new StandardXYBarPainter());
        setSeriesPaint(CERTAIN, look.theme().certain());
        setSeriesPaint(CERTAIN + 1, look.theme().possible());
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis down,
            ValueAxis values,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        BarRows.Row row = rows.get(item);
        long lower = row.bar().lower();
        long upper = row.bar().upper() == null ? lower : row.bar().upper();
        boolean certain = series == CERTAIN;
        if (certain ? lower > 0 : upper > lower) {
            canvas.part((certain ? Mark.CERTAIN : Mark.POSSIBLE).code());
            super.drawItem(graphics, state, area, info, plot, down, values, dataset, series, item, crosshair, pass);
        }
        if (certain) {
            return;
        }
        double end = at(Math.max(lower, upper), values, area, plot);
        if (upper > lower) {
            marks.frame(at(lower, values, area, plot), end, row.top());
        }
        if (row.bar().open()) {
            marks.open(end, row.top(), upper > lower || lower == 0);
        }
        for (long estimate : row.bar().estimates()) {
            marks.estimate(at(estimate, values, area, plot), row.top());
        }
    }

    private static double at(long value, ValueAxis values, Rectangle2D area, XYPlot plot) {
        return values.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
}
