package org.disclosures.exchange.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.disclosures.http.Api;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters that every chart has: its size, colours and language. */
public class ChartParameters {

    /** Default width, in pixels. */
    public static final int WIDTH = 800;

    /** Minimum width, in pixels. */
    public static final int LEAST_WIDTH = 320;

    /** Maximum width, in pixels. */
    public static final int MOST_WIDTH = 1200;

    /** The parameter that says how wide. */
    public static final String WIDTH_NAME = "width";

    static final String THEME_NAME = "theme";

    /** The parameter that says how many points a pixel has across. */
    public static final String SCALE_NAME = "scale";

    /** The names of the parameters for the look of a chart, as opposed to its content. */
    public static final Set<String> NAMES = Set.of(WIDTH_NAME, THEME_NAME, SCALE_NAME, Language.PARAMETER);

    private static final int MOST_SCALE = 3;

    @RestQuery
    @Parameter(
            description = "Width of the picture in pixels; its height depends on its content",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "320", maximum = "1200", defaultValue = "800"))
    List<String> width;

    @RestQuery
    @Parameter(description = "The colours", schema = @Schema(implementation = ChartTheme.class, defaultValue = "light"))
    List<String> theme;

    @RestQuery
    @Parameter(
            description = "Resolution of a PNG: dots per pixel, for sharper screens and print",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "3", defaultValue = "1"))
    List<String> scale;

    @RestQuery
    @Parameter(
            description = "The language, instead of the one that `Accept-Language` asks for",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"en", "fr", "es", "de", "ar"}))
    List<String> lang;

    /** The parameters of a chart whose claims can be searched by words. */
    public static class SearchedChartParameters extends ChartParameters {

        @RestQuery
        @Parameter(
                description = "Search words, as in the list: only records that contain them",
                extensions = @Extension(name = Api.COMPONENT, value = "CountedText"),
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST))
        List<String> q;
    }

    /** The parameters among some, by name. */
    public static ChartParameters of(Map<String, List<String>> given) {
        ChartParameters parameters = new ChartParameters();
        parameters.width = given.get(WIDTH_NAME);
        parameters.theme = given.get(THEME_NAME);
        parameters.scale = given.get(SCALE_NAME);
        parameters.lang = given.get(Language.PARAMETER);
        return parameters;
    }

    /** True if the request names colours. */
    boolean isThemed() {
        return theme != null && !theme.isEmpty();
    }

    /** Reads them; 400 if they cannot be used. */
    ChartStyle read(Language language) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Long wanted = values.number(WIDTH_NAME, width, LEAST_WIDTH, MOST_WIDTH);
        ChartTheme colours = values.term(THEME_NAME, theme, ChartTheme.class);
        Long points = values.number(SCALE_NAME, scale, 1, MOST_SCALE);
        String tag = values.text(Language.PARAMETER, lang);
        if (tag != null && Language.served(tag).isEmpty()) {
            values.faults()
                    .add(
                            Language.PARAMETER,
                            tag,
                            "The value is not allowed; use one of the allowed values.",
                            Language.SERVED.stream().map(Locale::toLanguageTag).toList());
        }
        values.faults().throwIfAny();
        return new ChartStyle(
                wanted == null ? WIDTH : wanted.intValue(),
                colours == null ? ChartTheme.LIGHT : colours,
                points == null ? 1 : points.intValue(),
                language.locale(),
                language.isRightToLeft());
    }
}
