package org.disclosures.http.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every page its {@code Link} header (RFC 8288): the first page and, if there is one, the next. */
public class LinkHeader {

    @ServerResponseFilter(priority = 100)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            UriBuilder address = request.getUriInfo()
                    .getRequestUriBuilder()
                    .scheme(null)
                    .host(null)
                    .port(-1);
            String first = "<%s>; rel=\"first\""
                    .formatted(address.replaceQueryParam("cursor")
                            .build()
                            .toString()
                            .replaceFirst("\\?$", ""));
            String next = page.page().next();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            next == null
                                    ? first
                                    : first
                                            + ", <%s>; rel=\"next\""
                                                    .formatted(address.replaceQueryParam("cursor", next)
                                                            .build()));
        }
    }
}
