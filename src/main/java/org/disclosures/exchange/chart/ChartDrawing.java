package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.disclosures.exchange.chart.Chart.ChartKeyEntry;
import org.disclosures.exchange.chart.ChartSheet.ChartText;

/** Draws charts in SVG and PNG. No more are drawn in PNG at once than there are processors, since that takes memory. */
@ApplicationScoped
class ChartDrawing {

    private static final int BREAK = 10;
    private static final Map<RenderingHints.Key, ?> SMOOTH = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private final Semaphore drawing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    byte[] svg(Chart chart, ChartStyle style) {
        return ChartSvg.of(sheet(chart, style), chart.title(), chart.description(style.locale()));
    }

    byte[] png(Chart chart, ChartStyle style) {
        drawing.acquireUninterruptibly();
        try {
            ChartSheet sheet = sheet(chart, style);
            BufferedImage image = new BufferedImage(
                    style.width() * style.scale(), sheet.height() * style.scale(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.addRenderingHints(SMOOTH);
            graphics.scale(style.scale(), style.scale());
            graphics.setColor(style.theme().ground);
            graphics.fillRect(0, 0, style.width(), sheet.height());
            sheet.parts().forEach(part -> part.drawing().accept(graphics));
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // Otherwise it is written to a file first.
            try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(image, "png", output);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            drawing.release();
        }
    }

    /** The height of a chart's picture. */
    int height(Chart chart, ChartStyle style) {
        return sheet(chart, style).height();
    }

    private static ChartSheet sheet(Chart chart, ChartStyle style) {
        ChartSheet sheet = new ChartSheet(style);
        sheet.paragraph(ChartText.TITLE, chart.title());
        sheet.skip(2);
        chart.subtitle().forEach(paragraph -> sheet.paragraph(ChartText.SUBTITLE, paragraph));
        sheet.skip(BREAK);
        if (!chart.key().isEmpty()) {
            key(sheet, chart);
        }
        if (!chart.sections().isEmpty()) {
            new ChartBars(sheet, chart).place(chart.sections());
        } else if (!chart.columns().isEmpty()) {
            new ChartColumns(sheet).place(chart.columns());
        } else {
            sheet.paragraph(ChartText.EMPTY, chart.empty());
        }
        sheet.skip(BREAK);
        chart.notes().forEach(note -> sheet.paragraph(ChartText.NOTE, note));
        if (!chart.notes().isEmpty()) {
            sheet.skip(BREAK / 2.0);
        }
        chart.source().forEach(line -> sheet.paragraph(ChartText.SOURCE, line));
        return sheet;
    }

    private static void key(ChartSheet sheet, Chart chart) {
        double x = ChartSheet.MARGIN;
        double edge = ChartSheet.MARGIN + sheet.inner();
        double line = ChartMarks.THICKNESS + 6.0;
        double mark = ChartMarks.OPEN_END + 6.0;
        for (ChartKeyEntry entry : chart.key()) {
            double width = mark + sheet.width(ChartText.KEY, entry.meaning());
            if (x > ChartSheet.MARGIN && x + width > edge) {
                x = ChartSheet.MARGIN;
                sheet.skip(line);
            }
            new ChartMarks(sheet).sample(entry.mark(), x, sheet.y());
            double height = sheet.text(ChartText.KEY, entry.meaning(), x + mark, sheet.y() + 1.5, edge - x - mark);
            if (height > line) {
                sheet.skip(height - line + 4);
            }
            x += width + 18;
        }
        sheet.skip(line + BREAK);
    }
}
