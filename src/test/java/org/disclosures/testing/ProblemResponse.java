package org.disclosures.testing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Checks for every problem of the service. */
public final class ProblemResponse {

    private static final Pattern INSIDES = Pattern.compile(
            "(java|jakarta|org|io|com)\\.[a-z]+\\.|Exception|\\bat [a-z]+\\.|(?i)\\bselect\\b.*\\bfrom\\b|hibernate|SQL|JDBC");

    private ProblemResponse() {}

    /** Checks that a response is a complete problem of a type that reveals no internals of the service. */
    public static ValidatableResponse of(Response response, int status, String type) {
        assertEquals(status, response.statusCode(), response.asString());
        assertEquals("application/problem+json", response.contentType());
        String body = response.asString();
        assertFalse(INSIDES.matcher(body).find(), body);
        URI.create(response.path("instance"));
        return response.then()
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")))
                .body("instance", startsWith("/"));
    }

    /** Checks that only this parameter was refused, and that the detail explains why. */
    public static ValidatableResponse ofParameter(Response response, String parameter) {
        return of(response, 400, "invalid-parameter")
                .body("errors.field.unique()", equalTo(List.of(parameter)))
                .body("detail", startsWith("`" + parameter + "`"))
                .body("detail", containsString(response.path("errors[0].reason")));
    }
}
