package org.disclosures.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses requests whose address is none by RFC 3986, before anything reads it. The server would do so without a word:
 * {@link org.disclosures.Main} tells it not to.
 */
@ApplicationScoped
class RequestAddresses {

    // Before all that matches paths or reads parameters.
    private static final int FIRST = 20_000;

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    // A path that cannot be decoded fails when the first route is looked for, whatever comes first.
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
        if (index < 0 || index >= address.length()) {
            return "The address of the request is no URI (RFC 3986); check it.";
        }
        if (address.charAt(index) == '%') {
            return "The address of the request has a % that begins no percent-encoding; write %25 for the character itself.";
        }
        StringBuilder encoded = new StringBuilder();
        String character = new String(Character.toChars(address.codePointAt(index)));
        for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(one));
        }
        return "The address of the request has a character that must be percent-encoded; write " + encoded + " for it.";
    }
}
