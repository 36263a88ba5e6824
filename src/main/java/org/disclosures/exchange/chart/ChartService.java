package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.disclosures.claim.ClaimFilter;
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
     * What a chart is of, and what it looks like.
     *
     * @param title what it is of
     * @param words all it says
     * @param width how wide its picture is
     * @param height how high its picture is
     * @param scale how many points a pixel of it has across, in PNG
     * @param theme the colours; null if none were asked for
     */
    public record Shown(String title, String words, int width, int height, int scale, Theme theme) {}

    /**
     * A chart in a form.
     *
     * @param q the text that claims are searched for; only where claims are counted
     * @param request the request, whose parameters are told in words and in the address of the data
     */
    public byte[] body(
            ChartName name,
            ChartForm form,
            ClaimFilter filter,
            List<String> q,
            ChartParameters parameters,
            ChartRequest request) {
        Look look = parameters.read(language);
        Chart chart = chart(name, filter, q, request);
        return switch (form) {
            case SVG -> drawing.svg(chart, look);
            case PNG -> drawing.png(chart, look);
            case TXT -> ChartText.of(chart, language.locale()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What is told of a chart where it is embedded; the parameters are as above. */
    public Shown shown(
            ChartName name, ClaimFilter filter, List<String> q, ChartParameters parameters, ChartRequest request) {
        Look look = parameters.read(language);
        Chart chart = chart(name, filter, q, request);
        return new Shown(
                chart.title(),
                ChartText.of(chart, language.locale()),
                look.width(),
                drawing.height(chart, look),
                look.scale(),
                parameters.isThemed() ? look.theme() : null);
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
