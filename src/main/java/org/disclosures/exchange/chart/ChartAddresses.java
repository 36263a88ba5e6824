package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.disclosures.http.Queries;
import org.disclosures.http.language.Language;

/** Addresses of charts, and of what they show. */
public final class ChartAddresses {

    private ChartAddresses() {}

    /** A path of the service, with what a request says of what is in a chart, and not of what it looks like. */
    public static UriBuilder withFilters(String path, ChartRequest request) {
        return with(path, request, name -> !ChartParameters.NAMES.contains(name));
    }

    /** A path of the service, with all that a request says. */
    public static UriBuilder withAll(String path, ChartRequest request) {
        return with(path, request, name -> true);
    }

    /** Where a request's chart is served as a picture. */
    public static String picture(
            ChartName chart, ChartForm form, ChartRequest request, int width, Theme theme, String language) {
        return withFilters(chart.path(form), request)
                .queryParam(ChartParameters.WIDTH_NAME, width)
                .queryParam(ChartParameters.THEME_NAME, theme.code())
                .queryParam(Language.PARAMETER, language)
                .build()
                .toString();
    }

    private static UriBuilder with(String path, ChartRequest request, Predicate<String> wanted) {
        UriBuilder address = UriBuilder.fromUri(request.base().resolve(path));
        for (Map.Entry<String, List<String>> parameter : request.given().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            if (wanted.test(parameter.getKey())) {
                parameter.getValue().forEach(value -> Queries.add(address, parameter.getKey(), value));
            }
        }
        return address;
    }
}
