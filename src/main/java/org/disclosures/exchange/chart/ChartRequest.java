package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What was asked of the service.
 *
 * @param base the address of the service, as the caller knows it
 * @param given the parameters, by name
 */
public record ChartRequest(URI base, Map<String, List<String>> given) {

    /** A request for a chart itself. */
    public static ChartRequest of(UriInfo address) {
        return new ChartRequest(address.getBaseUri(), address.getQueryParameters());
    }
}
