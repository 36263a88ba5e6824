package org.disclosures.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps answers to known callers out of every cache, since they may hold what the public may not see. */
public class PrivateAnswers {

    private final SecurityIdentity caller;

    PrivateAnswers(SecurityIdentity caller) {
        this.caller = caller;
    }

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext response) {
        if (!caller.isAnonymous() || request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
