package org.disclosures.exchange.feed;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.disclosures.http.ServiceAddress;

/**
 * Where a feed was asked for.
 *
 * @param service the address of the service
 * @param self the address that was asked
 * @param asked the same without the service's
 */
record FeedAddress(URI service, String self, String asked) {

    static FeedAddress of(UriInfo asked, ServiceAddress of) {
        URI address = of.request(asked);
        String query = address.getRawQuery();
        return new FeedAddress(
                of.base(asked), address.toString(), address.getRawPath() + (query == null ? "" : "?" + query));
    }
}
