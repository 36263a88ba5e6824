package org.disclosures.http.cache;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A cached response to the public.
 *
 * @param state the state that it was made from
 * @param fingerprint identifies it among all responses
 * @param link its {@code Link} header; null for none
 */
record CachedResponse(PublicState state, String fingerprint, String link, MediaType type, byte[] body) {

    static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    // Approximate size of a cache entry besides its texts and body.
    private static final int OVERHEAD = 500;

    int bytes(CacheKey question) {
        return OVERHEAD + body.length + question.characters() + (link == null ? 0 : link.length());
    }

    Response response() {
        Response.ResponseBuilder response = Response.ok(body, type);
        if (link != null) {
            response.header(HttpHeaders.LINK, link);
        }
        return response.build();
    }
}
