package org.disclosures.exchange.embed;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.chart.ChartName;
import org.disclosures.exchange.chart.ChartName.ChartForm;
import org.disclosures.exchange.chart.ChartRequest;
import org.disclosures.exchange.chart.ChartService;
import org.disclosures.exchange.page.ClaimCards;
import org.disclosures.http.language.Language;
import org.disclosures.http.problem.Problems;
import org.disclosures.report.ReportService;

/** Tells how to embed what addresses of the service are of: charts, and claims. */
@ApplicationScoped
class OEmbedService {

    private static final String VERSION = "1.0";
    // Retracted content disappears from frames at once, and from titles after this time.
    private static final int CACHE_SECONDS = 300;
    private static final int BAD_REQUEST = 400;

    private static final Pattern PICTURE = Pattern.compile(ChartName.BASE + "/(?<chart>[a-z-]+)\\.(?<form>svg|png)");
    private static final Pattern PAGE = Pattern.compile(ChartName.EMBEDS + "/(?<chart>[a-z-]+)/?");
    private static final Pattern CLAIM = Pattern.compile(
            "(?:" + Permalinks.claim("(?<id>[0-9a-f-]+)") + "|" + Permalinks.card("(?<card>[0-9a-f-]+)") + ")/?",
            Pattern.CASE_INSENSITIVE);
    private static final int CLAIM_WIDTH = 600;
    // Pages have margins: their frames are narrow on screens that are a little wider.
    private static final int NARROW_SCREEN = ChartPages.NARROW + 80;

    private final ChartService charts;
    private final ClaimService claims;
    private final ReportService reports;
    private final ClaimCards cards;
    private final Language language;
    private final ExchangeConfig config;

    OEmbedService(
            ChartService charts,
            ClaimService claims,
            ReportService reports,
            ClaimCards cards,
            Language language,
            ExchangeConfig config) {
        this.charts = charts;
        this.claims = claims;
        this.reports = reports;
        this.language = language;
        this.cards = cards;
        this.config = config;
    }

    /**
     * The room that there is for something, in pixels.
     *
     * @param width how wide it can be; null for any width
     * @param height how high it can be; null for any height
     */
    record EmbedRoom(Integer width, Integer height) {

        int width(int wanted) {
            return width == null ? wanted : Math.min(width, wanted);
        }

        int height(int wanted) {
            return height == null ? wanted : Math.min(height, wanted);
        }
    }

    /**
     * The embed code of an address; 404 if it is not an address of this service with content.
     *
     * @param base address of the service, as the caller knows it
     */
    OEmbedView embedding(String address, EmbedRoom room, URI base) {
        URI asked = own(address, base);
        Map<String, List<String>> given = new QueryStringDecoder(asked).parameters();
        Matcher claim = CLAIM.matcher(asked.getRawPath());
        if (claim.matches()) {
            String id = claim.group("id") == null ? claim.group("card") : claim.group("id");
            return claim(claims.get(id.toLowerCase(Locale.ROOT)), room, base);
        }
        for (Pattern pattern : List.of(PICTURE, PAGE)) {
            Matcher chart = pattern.matcher(asked.getRawPath());
            if (chart.matches()) {
                ChartName name = ChartName.of(chart.group("chart")).orElseThrow(Problems::notFound);
                ChartRequest request = new ChartRequest(name, base, given);
                // Pages ignore unknown parameters, pictures refuse them.
                return pattern == PAGE
                        ? chart(request.known(), false, room)
                        : chart(request, ChartForm.PNG.code().equals(chart.group("form")), room);
            }
        }
        throw Problems.notFound();
    }

    private static URI own(String address, URI base) {
        try {
            URI asked = new URI(address);
            boolean web = "http".equalsIgnoreCase(asked.getScheme()) || "https".equalsIgnoreCase(asked.getScheme());
            if (web && base.getAuthority().equalsIgnoreCase(asked.getAuthority()) && asked.getRawPath() != null) {
                return asked;
            }
        } catch (URISyntaxException malformed) {
            // nothing is there
        }
        throw Problems.notFound();
    }

    private OEmbedView claim(ClaimView claim, EmbedRoom room, URI base) {
        return frame(
                cards.title(claim),
                claim.attributedTo(),
                base.resolve(Permalinks.card(claim.id())).toString(),
                room.width(CLAIM_WIDTH),
                FrameHeights.same(room.height(height(claim, base))),
                base);
    }

    // Readers see the card in the language of their own browser.
    private int height(ClaimView claim, URI base) {
        return Language.SERVED.stream()
                .mapToInt(served -> language.speaking(served, () -> {
                    ClaimView read = claims.get(claim.id().toString());
                    return cards.height(cards.of(read, reports.get(read.report().id()), base));
                }))
                .max()
                .orElseThrow();
    }

    // An address that the service would refuse is one at which nothing is.
    private OEmbedView chart(ChartRequest asked, boolean points, EmbedRoom room) {
        Map<String, List<String>> given = asked.given();
        if (!asked.chart().parameters().containsAll(given.keySet())) {
            throw Problems.notFound();
        }
        int scale = points ? Math.max(1, number(given, ChartRequest.SCALE_NAME, 1)) : 1;
        int width = room.width(scale * number(given, ChartRequest.WIDTH_NAME, ChartRequest.WIDTH)) / scale;
        // A picture that cannot be drawn narrower is scaled down by the embedding page, or does not fit.
        if (room.width() != null && width < ChartRequest.LEAST_WIDTH) {
            width = ChartRequest.LEAST_WIDTH;
        }
        ChartRequest request = asked.withWidth(width);
        Supplier<OEmbedView> embedding = () -> points ? photo(request, room) : frame(request, room);
        Optional<String> spoken = given.getOrDefault(Language.PARAMETER, List.of()).stream()
                .filter(language::isOffered)
                .findFirst();
        try {
            return spoken.map(tag -> language.speaking(tag, embedding)).orElseGet(embedding);
        } catch (HttpProblem problem) {
            throw problem.getStatusCode() == BAD_REQUEST ? Problems.notFound() : problem;
        }
    }

    private OEmbedView frame(ChartRequest request, EmbedRoom room) {
        ChartService.ChartPicture shown = charts.picture(request);
        return frame(
                shown.title(),
                null,
                request.withAll(request.chart().embed()),
                room.width(shown.width()),
                heights(shown, request, room),
                request.base());
    }

    private OEmbedView photo(ChartRequest request, EmbedRoom room) {
        ChartService.ChartPicture shown = charts.picture(request);
        int width = shown.width() * shown.scale();
        int height = shown.height() * shown.scale();
        boolean fits = room.width(width) == width && room.height(height) == height;
        return new OEmbedView(
                fits ? "photo" : "link",
                VERSION,
                shown.title(),
                null,
                config.title(),
                request.base().toString(),
                CACHE_SECONDS,
                fits ? request.withAll(request.chart().path(ChartForm.PNG)) : null,
                null,
                fits ? width : null,
                fits ? height : null);
    }

    private static int number(Map<String, List<String>> given, String name, int otherwise) {
        List<String> values = given.getOrDefault(name, List.of());
        try {
            return values.isEmpty() ? otherwise : Integer.parseInt(values.get(0));
        } catch (NumberFormatException malformed) {
            throw Problems.notFound();
        }
    }

    // Where the frame is narrow, the page shows the chart in its form for telephones, which is higher.
    private FrameHeights heights(ChartService.ChartPicture shown, ChartRequest request, EmbedRoom room) {
        int height = room.height(shown.height() + ChartPages.BELOW_PICTURE);
        if (shown.width() <= ChartPages.NARROW) {
            return FrameHeights.same(height);
        }
        ChartService.ChartPicture narrow = charts.picture(request.withWidth(ChartPages.WIDTH_WHERE_NARROW));
        return new FrameHeights(height, Math.max(height, room.height(narrow.height() + ChartPages.BELOW_PICTURE)));
    }

    /**
     * The height of a frame, in pixels.
     *
     * @param usual on most screens
     * @param narrow on narrow ones
     */
    private record FrameHeights(int usual, int narrow) {

        static FrameHeights same(int height) {
            return new FrameHeights(height, height);
        }

        // Any width below the limit gives more than the upper bound, any above it less than the lower one.
        String style() {
            return usual == narrow
                    ? ""
                    : ";height:clamp(%dpx,(%dpx - 100vw)*9999,%dpx)".formatted(usual, NARROW_SCREEN, narrow);
        }
    }

    private OEmbedView frame(String title, String author, String address, int width, FrameHeights heights, URI base) {
        String html =
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" style=\"border:0;max-width:100%%%s\"></iframe>"
                        .formatted(escaped(address), width, heights.usual(), escaped(title), heights.style());
        return new OEmbedView(
                "rich",
                VERSION,
                title,
                author,
                config.title(),
                base.toString(),
                CACHE_SECONDS,
                null,
                html,
                width,
                heights.usual());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
