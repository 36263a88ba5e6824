package org.disclosures.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses requests whose address is not a valid URI, before anything reads it. {@link org.disclosures.Main} turns off the server's own
 * check, which refuses them without a response.
 */
@ApplicationScoped
class RequestAddresses {

    // Before anything reads parameters, and after CORS, so that scripts on other sites can read the response.
    private static final int PRIORITY = SecurityHandlerPriorities.CORS - 10;
    private static final int BEYOND_ASCII = 0x80;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    // A path that cannot be decoded fails at the first routing, whatever comes first.
    void register(@Observes Router router) {
        router.errorHandler(ProblemType.BAD_REQUEST.status(), this::end);
    }

    private void check(RoutingContext request) {
        if (malformation(request) == null) {
            request.next();
        } else {
            end(request);
        }
    }

    private void end(RoutingContext request) {
        URISyntaxException malformed = malformation(request);
        RouteProblems.end(
                request,
                ProblemType.BAD_REQUEST,
                malformed == null
                        ? StableProblems.detail(ProblemType.BAD_REQUEST)
                        : detail(malformed.getInput(), malformed.getIndex()));
    }

    // Null if the address is well formed.
    private static URISyntaxException malformation(RoutingContext request) {
        try {
            new URI(request.request().uri());
            return null;
        } catch (URISyntaxException malformed) {
            return malformed;
        }
    }

    private static String detail(String address, int index) {
        if (index < 0
                || index >= address.length()
                || Character.isLetterOrDigit(address.charAt(index)) && address.charAt(index) < BEYOND_ASCII) {
            return "The address of the request is not a valid URI; check it.";
        }
        if (address.charAt(index) >= BEYOND_ASCII) {
            return "The address of the request has characters outside ASCII; percent-encode them as UTF-8.";
        }
        if (address.charAt(index) == '%') {
            return "The address of the request has a % that begins no percent-encoding; write %25 for the character itself.";
        }
        return "The address of the request has a character that must be percent-encoded; write %%%02X for it."
                .formatted((int) address.charAt(index));
    }
}
