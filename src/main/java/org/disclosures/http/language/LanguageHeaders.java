package org.disclosures.http.language;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.disclosures.http.Api;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sets {@code Content-Language}, and the part of {@code Vary} that concerns it; problems are in English. */
public class LanguageHeaders {

    private final Language language;

    LanguageHeaders(Language language) {
        this.language = language;
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) {
        String accept = Api.namesFormat(request.getUriInfo().getPath()) ? "" : "Accept, ";
        response.getHeaders()
                .putSingle(HttpHeaders.VARY, accept + "Accept-Language, Accept-Encoding, Authorization, Origin");
        // Responses from the cache are in the language they were made in.
        boolean labelled = (response.getStatus() == 200 || response.getStatus() == 304)
                && Api.holds(request.getUriInfo().getPath());
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CONTENT_LANGUAGE,
                        labelled ? language.tag() : Language.SERVED.get(0).toLanguageTag());
    }
}
