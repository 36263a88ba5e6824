package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.http.ServiceAddress;

/**
 * What was asked of the service.
 *
 * @param base the address of the service, as the caller knows it
 * @param given the parameters, by name
 */
public record ChartRequest(URI base, Map<String, List<String>> given) {

    /** A request for a chart itself. */
    public static ChartRequest of(UriInfo address, ServiceAddress service) {
        return new ChartRequest(service.base(address), address.getQueryParameters());
    }

    /** The same request with the parameters of a chart alone. */
    public ChartRequest of(ChartName chart) {
        Map<String, List<String>> known = new LinkedHashMap<>(given);
        known.keySet().retainAll(chart.parameters());
        return new ChartRequest(base, known);
    }
}
