package org.disclosures.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.disclosures.http.problem.ProblemType;

/** Refuses credentials that nobody knows with a problem; they are read before any resource is reached. */
@ApplicationScoped
class AuthenticationProblems {

    private final ObjectMapper json;

    AuthenticationProblems(ObjectMapper json) {
        this.json = json;
    }

    void refuse(@Observes Router router) {
        router.route().failureHandler(this::refuse);
    }

    private void refuse(RoutingContext request) {
        if (!(request.failure() instanceof AuthenticationFailedException)
                || request.response().ended()) {
            request.next();
            return;
        }
        ProblemType type = ProblemType.UNAUTHORIZED;
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri());
        problem.put("status", type.status());
        problem.put("title", type.title());
        problem.put("detail", "The token is unknown, was revoked or has run out.");
        try {
            request.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
