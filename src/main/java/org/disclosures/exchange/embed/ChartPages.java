package org.disclosures.exchange.embed;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.exchange.chart.ChartRequest;
import org.disclosures.exchange.chart.ChartService;
import org.disclosures.exchange.chart.ChartTheme;
import org.disclosures.http.Api;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;

/** Writes pages that hold a chart, for others to show in a frame. Nothing runs in them. */
@ApplicationScoped
class ChartPages {

    /** The height of a page beyond that of its picture. */
    static final int BELOW_PICTURE = 32;

    /** Up to which width a page shows its chart in the form for telephones. */
    static final int NARROW = 480;

    /** The width of a chart in that form; it is scaled down where there is less room, but never up. */
    static final int WIDTH_WHERE_NARROW = 360;

    private static final String FOR_NARROW = "(max-width: " + NARROW + "px)";
    private static final String FOR_DARK = "(prefers-color-scheme: dark)";

    private final Template template;
    private final ChartService charts;
    private final Language language;
    private final Messages messages;

    ChartPages(
            @Location("embed/chart.html") Template template,
            ChartService charts,
            Language language,
            Messages messages) {
        this.template = template;
        this.charts = charts;
        this.language = language;
        this.messages = messages;
    }

    /** The page that holds a chart; the parameters are those of the chart. */
    String page(ChartRequest request) {
        ChartService.ChartPicture shown = charts.picture(request);
        ChartTheme theme = shown.theme() == null ? ChartTheme.LIGHT : shown.theme();
        String address = request.withAll(request.chart().embed());
        return template.data(
                        "page",
                        new ChartPage(
                                language.tag(),
                                language.direction(),
                                shown.title(),
                                shown.words(),
                                address,
                                request.base().resolve(Api.OEMBED) + "?url="
                                        + URLEncoder.encode(address, StandardCharsets.UTF_8),
                                shown.theme() != null,
                                theme.groundCode(),
                                theme.textCode(),
                                picture(request, shown.width(), theme),
                                sources(request, shown),
                                shown.width(),
                                shown.height(),
                                request.withFilters(Api.BASE + "/claims")))
                .data("dark", ChartTheme.DARK.groundCode())
                .data("light", ChartTheme.DARK.textCode())
                .data("narrow", NARROW)
                .data("most", WIDTH_WHERE_NARROW)
                .data("link", messages.text("chart.link"))
                .render();
    }

    private List<ChartPage.PictureSource> sources(ChartRequest request, ChartService.ChartPicture shown) {
        List<ChartPage.PictureSource> sources = new ArrayList<>();
        boolean either = shown.theme() == null;
        ChartTheme theme = either ? ChartTheme.LIGHT : shown.theme();
        if (shown.width() > NARROW) {
            if (either) {
                sources.add(new ChartPage.PictureSource(
                        FOR_NARROW + " and " + FOR_DARK, picture(request, WIDTH_WHERE_NARROW, ChartTheme.DARK)));
            }
            sources.add(new ChartPage.PictureSource(FOR_NARROW, picture(request, WIDTH_WHERE_NARROW, theme)));
        }
        if (either) {
            sources.add(new ChartPage.PictureSource(FOR_DARK, picture(request, shown.width(), ChartTheme.DARK)));
        }
        return sources;
    }

    private String picture(ChartRequest request, int width, ChartTheme theme) {
        // Labels in a language that the service does not have are shown only where the browser asks for them.
        return request.picture(width, theme, language.hasOtherLabels() ? null : language.tag());
    }
}
