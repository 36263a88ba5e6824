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

/** Checks that every problem of the service must pass. */
public final class ProblemResponse {

    private static final Pattern INSIDES = Pattern.compile(
            "(java|jakarta|org|io|com)\\.[a-z]+\\.|Exception|\\bat [a-z]+\\.|(?i)\\bselect\\b.*\\bfrom\\b|hibernate|SQL|JDBC");

    private ProblemResponse() {}

    /** Checks that an answer is a whole problem of a type, told without a word about the insides of the service. */
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

    /** Checks that a parameter was refused, and it alone, and that the detail alone tells why. */
    public static ValidatableResponse ofParameter(Response response, String parameter) {
        return of(response, 400, "invalid-parameter")
                .body("errors.field.unique()", equalTo(List.of(parameter)))
                .body("detail", startsWith("`" + parameter + "`"))
                .body("detail", containsString(response.path("errors[0].reason")));
    }
}
