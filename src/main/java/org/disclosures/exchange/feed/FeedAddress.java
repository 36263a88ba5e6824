package org.disclosures.exchange.feed;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.disclosures.http.ServiceAddress;

/**
 * The requested address of a feed.
 *
 * @param service address of the service
 * @param self the requested address
 * @param asked the requested address without that of the service
 */
record FeedAddress(URI service, String self, String asked) {

    static FeedAddress of(UriInfo asked, ServiceAddress of) {
        URI address = of.request(asked);
        String query = address.getRawQuery();
        return new FeedAddress(
                of.base(asked), address.toString(), address.getRawPath() + (query == null ? "" : "?" + query));
    }
}
