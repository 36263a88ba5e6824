package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.disclosures.claim.ClaimFilter;
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

    /**
     * A chart in a form.
     *
     * @param q the text that claims are searched for; only where claims are counted
     * @param request the request, with the filters to put into words and into the address of the data
     */
    public byte[] body(
            ChartName name,
            ChartForm form,
            ClaimFilter filter,
            List<String> q,
            ChartParameters parameters,
            ChartRequest request) {
        ChartStyle style = parameters.read(language);
        Chart chart = chart(name, filter, q, request);
        return switch (form) {
            case SVG -> drawing.svg(chart, style);
            case PNG -> drawing.png(chart, style);
            case TXT -> chart.text(language.locale()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The description of a chart for embedding. */
    public ChartPicture picture(
            ChartName name, ClaimFilter filter, List<String> q, ChartParameters parameters, ChartRequest request) {
        ChartStyle style = parameters.read(language);
        Chart chart = chart(name, filter, q, request);
        return new ChartPicture(
                chart.title(),
                chart.text(language.locale()),
                style.width(),
                drawing.height(chart, style),
                style.scale(),
                parameters.isThemed() ? style.theme() : null);
    }

    private Chart chart(ChartName name, ClaimFilter filter, List<String> q, ChartRequest request) {
        return switch (name) {
            case TARGETS_BY_CATEGORY -> bounds.byCategory(filter, request);
            case CLAIMS_BY_COUNTRY -> counts.byCountry(filter, q, request);
            case TIMELINE -> counts.timeline(filter, q, request);
            case ASSURANCE -> counts.byAssurance(filter, q, request);
        };
    }
}
