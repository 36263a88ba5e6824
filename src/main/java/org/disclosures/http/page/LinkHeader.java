package org.disclosures.http.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every page its {@code Link} header (RFC 8288): the first page and, if there is one, the next; a list that is followed always has one. */
public class LinkHeader {

    private static final String CURSOR = "cursor";

    @ServerResponseFilter(priority = 100)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            link(request, response, CURSOR, page.page().next());
        } else if (response.getEntity() instanceof Following<?> page) {
            link(request, response, FollowingParameters.SINCE, page.page().next());
        }
    }

    private static void link(
            ContainerRequestContext request, ContainerResponseContext response, String parameter, String next) {
        String first = address(request).replaceQueryParam(parameter).build().toString();
        // Without the parameter the builder leaves the question mark behind.
        String links = "<%s>; rel=\"first\"".formatted(first.replaceFirst("\\?$", ""));
        if (next != null) {
            links += ", <%s>; rel=\"next\""
                    .formatted(
                            address(request).replaceQueryParam(parameter, next).build());
        }
        response.getHeaders().putSingle(HttpHeaders.LINK, links);
    }

    private static UriBuilder address(ContainerRequestContext request) {
        return request.getUriInfo()
                .getRequestUriBuilder()
                .scheme(null)
                .host(null)
                .port(-1);
    }
}
