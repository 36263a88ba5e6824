package org.disclosures.http.problem;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps a resource at one address. The framework overlooks empty segments and matrix parameters, which would serve it
 * at any number of them, each a thing of its own to a cache.
 */
public class OneAddress {

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void check(HttpServerRequest request) {
        String path = request.path();
        if (path.contains(";") || path.contains("//")) {
            throw Problems.notFound();
        }
    }
}
