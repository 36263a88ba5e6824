package org.disclosures.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Makes {@code Location} begin with the address of the service, where the framework takes that from the request. */
public class LocationAddress {

    private final ServiceAddress service;

    LocationAddress(ServiceAddress service) {
        this.service = service;
    }

    @ServerResponseFilter
    public void locate(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            URI address = URI.create(location.toString());
            URI own = service.base(request.getUriInfo());
            if (address.isAbsolute() && address.getRawPath().startsWith("/v1/")) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, own.resolve(address.getRawPath()));
            }
        }
    }
}
