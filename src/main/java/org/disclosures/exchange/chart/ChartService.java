package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.disclosures.exchange.chart.ChartName.ChartForm;
import org.disclosures.http.language.Language;

/** Makes charts, and gives them their form. */
@ApplicationScoped
public class ChartService {

    private final BoundCharts bounds;
    private final CountCharts counts;
    private final ChartDrawing drawing;
    private final Language language;

    ChartService(BoundCharts bounds, CountCharts counts, ChartDrawing drawing, Language language) {
        this.bounds = bounds;
        this.counts = counts;
        this.drawing = drawing;
        this.language = language;
    }

    /**
     * A chart as it is told of where it is embedded.
     *
     * @param words the chart in words
     * @param width in pixels, as the height is
     * @param scale points of a PNG per pixel
     * @param theme null if no colours were asked for
     */
    public record ChartPicture(String title, String words, int width, int height, int scale, ChartTheme theme) {}

    /** A chart in a form. */
    public byte[] body(ChartRequest request, ChartForm form) {
        ChartStyle style = request.style(language);
        Chart chart = chart(request);
        return switch (form) {
            case SVG -> drawing.svg(chart, style);
            case PNG -> drawing.png(chart, style);
            case TXT -> chart.text(language.locale()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The description of a chart for embedding. */
    public ChartPicture picture(ChartRequest request) {
        ChartStyle style = request.style(language);
        Chart chart = chart(request);
        return new ChartPicture(
                chart.title(),
                chart.text(language.locale()),
                style.width(),
                drawing.height(chart, style),
                style.scale(),
                request.isThemed() ? style.theme() : null);
    }

    private Chart chart(ChartRequest request) {
        return switch (request.chart()) {
            case TARGETS_BY_CATEGORY, TARGETS_BY_DISCLOSURE, TARGETS_BY_REPORT, TARGETS_BY_TECHNOLOGY ->
                bounds.byDimension(request);
            case CLAIMS_BY_COUNTRY -> counts.byCountry(request);
            case TIMELINE -> counts.timeline(request);
            case ASSURANCE -> counts.byAssurance(request);
        };
    }
}
