package org.disclosures.exchange.feed;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Where a feed was asked for.
 *
 * @param service the address of the service
 * @param self the address that was asked
 * @param asked the same without the service's
 */
record FeedAddress(URI service, String self, String asked) {

    static FeedAddress of(UriInfo asked) {
        URI address = asked.getRequestUri();
        String query = address.getRawQuery();
        return new FeedAddress(
                asked.getBaseUri(), address.toString(), address.getRawPath() + (query == null ? "" : "?" + query));
    }
}
