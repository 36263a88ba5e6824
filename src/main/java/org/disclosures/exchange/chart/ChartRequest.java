package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.exchange.chart.ChartName.ChartForm;
import org.disclosures.http.QueryStrings;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;

/**
 * A request for a chart, and the addresses that follow from it.
 *
 * @param base the address of the service, as the caller knows it
 * @param given the parameters, by name
 */
public record ChartRequest(ChartName chart, URI base, Map<String, List<String>> given) {

    /** Default width, in pixels. */
    public static final int WIDTH = 800;

    /** Minimum width, in pixels. */
    public static final int LEAST_WIDTH = 320;

    /** The parameter that says how wide. */
    public static final String WIDTH_NAME = "width";

    /** The parameter that says how many points a pixel has across. */
    public static final String SCALE_NAME = "scale";

    static final String THEME_NAME = "theme";

    /** The names of the parameters for the look of a chart, as opposed to its content. */
    static final Set<String> LOOK = Set.of(WIDTH_NAME, THEME_NAME, SCALE_NAME, Language.PARAMETER);

    private static final int MOST_WIDTH = 1200;
    private static final int MOST_SCALE = 3;

    /** A copy without the parameters that the chart does not have. */
    public ChartRequest known() {
        Map<String, List<String>> known = new HashMap<>(given);
        known.keySet().retainAll(chart.parameters());
        return new ChartRequest(chart, base, known);
    }

    /** A copy with another width. */
    public ChartRequest withWidth(int width) {
        Map<String, List<String>> changed = new HashMap<>(given);
        changed.put(WIDTH_NAME, List.of(Integer.toString(width)));
        return new ChartRequest(chart, base, changed);
    }

    /** True if it names colours. */
    boolean isThemed() {
        return given.containsKey(THEME_NAME);
    }

    /** Reads the look of the chart; 400 if its parameters cannot be used. */
    ChartStyle style(Language language) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Long width = values.number(WIDTH_NAME, given.get(WIDTH_NAME), LEAST_WIDTH, MOST_WIDTH);
        ChartTheme theme = values.term(THEME_NAME, given.get(THEME_NAME), ChartTheme.class);
        Long scale = values.number(SCALE_NAME, given.get(SCALE_NAME), 1, MOST_SCALE);
        String tag = values.text(Language.PARAMETER, given.get(Language.PARAMETER));
        if (tag != null && !language.isOffered(tag)) {
            values.faults()
                    .add(
                            Language.PARAMETER,
                            tag,
                            "The value is not allowed; use one of the allowed values.",
                            language.offered());
        }
        values.faults().throwIfAny();
        return new ChartStyle(
                width == null ? WIDTH : width.intValue(),
                theme == null ? ChartTheme.LIGHT : theme,
                scale == null ? 1 : scale.intValue(),
                language.locale(),
                language.isRightToLeft());
    }

    /** The filters of claims. */
    ClaimFilter filter() {
        return new ClaimFilter(given);
    }

    /** The text that claims are searched for; null for none. */
    List<String> words() {
        return given.get(FullTextSearch.PARAMETER);
    }

    /** The parameters that select claims, by name and in the order of names, without those of the picture. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new TreeMap<>(given);
        filters.keySet().removeAll(LOOK);
        return filters;
    }

    /** The address of a path of the service, with the parameters that select claims. */
    public String withFilters(String path) {
        return address(path, filters()).build().toString();
    }

    /** The address of a path of the service, with all parameters. */
    public String withAll(String path) {
        return address(path, new TreeMap<>(given)).build().toString();
    }

    /**
     * The address of the chart as a picture that scales.
     *
     * @param language that of the page around it; null for that of the browser. One that the request has takes precedence
     */
    public String picture(int width, ChartTheme theme, String language) {
        UriBuilder address = address(chart.path(ChartForm.SVG), filters())
                .queryParam(WIDTH_NAME, width)
                .queryParam(THEME_NAME, theme.code());
        String spoken = given.getOrDefault(Language.PARAMETER, List.of()).stream()
                .findFirst()
                .orElse(language);
        return (spoken == null ? address : address.queryParam(Language.PARAMETER, spoken))
                .build()
                .toString();
    }

    private UriBuilder address(String path, Map<String, List<String>> parameters) {
        UriBuilder address = UriBuilder.fromUri(base.resolve(path));
        parameters.forEach((name, values) -> values.forEach(value -> QueryStrings.add(address, name, value)));
        return address;
    }
}
