package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.util.concurrent.Semaphore;

/** Draws charts. Only so many at once as there are processors, since pictures of points take memory. */
@ApplicationScoped
class ChartDrawing {

    private static final int BREAK = 10;
    private static final int MOST_LINES = 6;

    private final Semaphore drawing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** A chart in SVG. */
    byte[] svg(Chart chart, Look look) {
        Sheet sheet = sheet(chart, look);
        SvgCanvas canvas = new SvgCanvas(sheet.height(), look);
        sheet.on(canvas);
        return canvas.finish(chart.title(), ChartText.description(chart, look.locale()));
    }

    /** A chart in PNG. */
    byte[] png(Chart chart, Look look) {
        drawing.acquireUninterruptibly();
        try {
            Sheet sheet = sheet(chart, look);
            PngCanvas canvas = new PngCanvas(
                    look.width(), sheet.height(), look.scale(), look.theme().ground());
            sheet.on(canvas);
            return canvas.finish();
        } finally {
            drawing.release();
        }
    }

    /** How high the picture of a chart is. */
    int height(Chart chart, Look look) {
        return sheet(chart, look).height();
    }

    private static Sheet sheet(Chart chart, Look look) {
        Sheet sheet = new Sheet(look);
        Theme theme = look.theme();
        Font small = sheet.fonts().plain(11);
        sheet.paragraph("title", chart.title(), sheet.fonts().bold(look.isRoomy() ? 19 : 17), theme.text(), MOST_LINES);
        sheet.skip(2);
        for (String paragraph : chart.subtitle()) {
            sheet.paragraph("subtitle", paragraph, sheet.fonts().plain(12), theme.muted(), MOST_LINES);
        }
        sheet.skip(BREAK);
        if (!chart.key().isEmpty()) {
            key(sheet, chart, small);
        }
        if (!chart.bars().isEmpty()) {
            new BarRows(sheet).place(chart);
        } else if (!chart.columns().isEmpty()) {
            new ColumnPlot(sheet).place(chart.columns());
        } else {
            sheet.paragraph("empty", chart.empty(), sheet.fonts().plain(13), theme.text(), MOST_LINES);
        }
        sheet.skip(BREAK);
        for (String note : chart.notes()) {
            sheet.paragraph("note", note, small, theme.muted(), MOST_LINES);
        }
        if (!chart.notes().isEmpty()) {
            sheet.skip(BREAK / 2.0);
        }
        for (String line : chart.source()) {
            sheet.paragraph("source", line, small, theme.muted(), MOST_LINES);
        }
        return sheet;
    }

    private static void key(Sheet sheet, Chart chart, Font font) {
        double x = Sheet.MARGIN;
        double edge = Sheet.MARGIN + sheet.inner();
        double line = BarRows.THICKNESS + 6.0;
        for (Chart.Meaning meaning : chart.key()) {
            double width = Marks.OPEN_END + 6 + TextWrap.width(meaning.text(), font);
            if (x > Sheet.MARGIN && x + width > edge) {
                x = Sheet.MARGIN;
                sheet.skip(line);
            }
            double top = sheet.y();
            double from = sheet.left(x, 0);
            sheet.draw(canvas -> new Marks(canvas, sheet.look()).sample(meaning.mark(), from, top));
            double beside = x + Marks.OPEN_END + 6;
            double high = sheet.text(
                    "key",
                    meaning.text(),
                    font,
                    sheet.look().theme().muted(),
                    beside,
                    top + 1.5,
                    edge - beside,
                    MOST_LINES);
            if (high > line) {
                sheet.skip(high - line + 4);
            }
            x += width + 18;
        }
        sheet.skip(line + BREAK);
    }
}
