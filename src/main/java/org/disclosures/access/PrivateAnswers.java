package org.disclosures.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps answers to callers with credentials out of every cache, since they may hold what the public may not see. Nobody is known
 * without the header; whose the credentials are is not asked for here, where the database may be away.
 */
public class PrivateAnswers {

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
