package org.disclosures.http.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.disclosures.http.Api;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests to the API without a host, which HTTP/1.0 permits: responses contain addresses of the service, which then is unknown.
 */
public class MissingHostCheck {

    private static final int BEFORE_ANSWERS = Priorities.AUTHENTICATION - 300;

    @ServerRequestFilter(priority = BEFORE_ANSWERS, nonBlocking = true)
    public void check(ResourceInfo resource, HttpServerRequest http) {
        if (http.authority() == null
                && resource.getResourceMethod() != null
                && Api.serves(resource.getResourceMethod())) {
            throw ProblemType.BAD_REQUEST
                    .with("The request has no `Host`, which the response needs for its addresses; send one.")
                    .build();
        }
    }
}
