package org.disclosures.http.problem;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps each resource at one address. The framework ignores empty segments and matrix parameters, so it would serve a resource at any
 * number of addresses, each of them separate for a cache.
 */
public class CanonicalAddresses {

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void check(HttpServerRequest request) {
        String path = request.path();
        if (path.contains(";") || path.contains("//")) {
            throw Problems.notFound();
        }
    }
}
