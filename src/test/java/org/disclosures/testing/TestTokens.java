package org.disclosures.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Access tokens for tests; the application is started with the first admin’s. */
public final class TestTokens {

    /** The secret of the first admin's token. */
    public static final String FIRST_ADMIN = "sd_0000000000000000000000000000000000000000000";

    private TestTokens() {}

    /** A request of the first admin. */
    public static RequestSpecification admin() {
        return with(FIRST_ADMIN);
    }

    /** A request with a new token of a role. */
    public static RequestSpecification as(String role) {
        return with(issue(role));
    }

    /** The secret of a new token of a role. */
    public static String issue(String role) {
        return issue(Map.of("label", "Test " + role, "role", role));
    }

    /** The secret of a new token of a role for a person. */
    public static String issue(String role, String person) {
        return issue(Map.of("label", "Test " + role, "role", role, "person", person));
    }

    private static String issue(Map<String, String> wanted) {
        return admin().contentType(ContentType.JSON)
                .body(wanted)
                .post("/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** A request with a token. */
    public static RequestSpecification with(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }
}
