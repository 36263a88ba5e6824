package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.exchange.chart.ChartName.ChartForm;
import org.disclosures.http.QueryStrings;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.language.Language;

/**
 * A request for a chart, and the addresses that follow from it.
 *
 * @param base the address of the service, as the caller knows it
 * @param given the parameters, by name
 */
public record ChartRequest(URI base, Map<String, List<String>> given) {

    /** A request for a chart itself. */
    public static ChartRequest of(UriInfo address, ServiceAddress service) {
        return new ChartRequest(service.base(address), address.getQueryParameters());
    }

    /** A copy with the parameters of a chart only. */
    public ChartRequest of(ChartName chart) {
        Map<String, List<String>> known = new LinkedHashMap<>(given);
        known.keySet().retainAll(chart.parameters());
        return new ChartRequest(base, known);
    }

    /** The parameters that select claims, by name and in the order of names, without those of the picture. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new TreeMap<>(given);
        filters.keySet().removeAll(ChartParameters.NAMES);
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

    /** The address of the chart as a picture. */
    public String picture(ChartName chart, ChartForm form, int width, ChartTheme theme, String language) {
        return address(chart.path(form), filters())
                .queryParam(ChartParameters.WIDTH_NAME, width)
                .queryParam(ChartParameters.THEME_NAME, theme.code())
                .queryParam(Language.PARAMETER, language)
                .build()
                .toString();
    }

    private UriBuilder address(String path, Map<String, List<String>> parameters) {
        UriBuilder address = UriBuilder.fromUri(base.resolve(path));
        parameters.forEach((name, values) -> values.forEach(value -> QueryStrings.add(address, name, value)));
        return address;
    }
}
