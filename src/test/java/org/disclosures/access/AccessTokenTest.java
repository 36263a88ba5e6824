package org.disclosures.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTokenTest {

    @Inject
    ShiftableClock clock;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void tokensAreCreatedUsedAndRevoked() {
        Response issued = create(Map.of("label", " Data desk ", "role", "reader"));
        issued.then()
                .statusCode(201)
                .header("Location", containsString("/v1/tokens/" + issued.path("id")))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("name", nullValue())
                .body("role", equalTo("reader"))
                .body("createdBy", startsWith("token First admin "))
                .body("active", is(true))
                .body("secret", matchesPattern("sd_[A-Za-z0-9_-]{43}"));
        String secret = issued.path("secret");
        String href = issued.path("href");

        TestTokens.with(secret).get("/v1/claims").then().statusCode(200);
        TestTokens.admin()
                .get(href)
                .then()
                .statusCode(200)
                .body("lastUsedAt", notNullValue())
                .body("secret", nullValue());

        TestTokens.admin().delete(href).then().statusCode(204);
        TestTokens.with(secret).get("/v1/claims").then().statusCode(401);
        TestTokens.admin().get(href).then().body("active", is(false)).body("revokedAt", notNullValue());
        TestTokens.admin().delete(href).then().statusCode(204);
    }

    @Test
    void expiredTokensAreRefused() {
        String secret = create(Map.of(
                        "label",
                        "Short",
                        "role",
                        "reader",
                        "expiresAt",
                        Instant.now().plusSeconds(60).toString()))
                .path("secret");
        TestTokens.with(secret).get("/v1").then().statusCode(200);
        clock.moveTo(Instant.now().plus(Duration.ofSeconds(90)));
        TestTokens.with(secret).get("/v1").then().statusCode(401);
    }

    @Test
    void lastUseIsRecordedOncePerMinute() {
        Response issued = create(Map.of("label", "In steady use", "role", "reader"));
        String secret = issued.path("secret");
        TestTokens.with(secret).get("/v1").then().statusCode(200);
        String first = lastUse(issued);
        Instant start = clock.instant();
        clock.moveTo(start.plusSeconds(30));
        TestTokens.with(secret).get("/v1").then().statusCode(200);
        assertEquals(first, lastUse(issued));
        clock.moveTo(start.plusSeconds(90));
        TestTokens.with(secret).get("/v1").then().statusCode(200);
        assertThat(Instant.parse(lastUse(issued)), greaterThan(Instant.parse(first)));
    }

    private static String lastUse(Response issued) {
        return TestTokens.admin().get(issued.<String>path("href")).path("lastUsedAt");
    }

    @Test
    void tokensLastAtMostFourHundredDays() {
        Instant now = Instant.now();
        for (int hours : new int[] {-1, 1}) {
            create(Map.of(
                            "label",
                            "Long",
                            "role",
                            "reader",
                            "expiresAt",
                            now.plus(Duration.ofDays(400).plusHours(hours)).toString()))
                    .then()
                    .statusCode(hours < 0 ? 201 : 400);
        }
        Instant usual =
                Instant.parse(create(Map.of("label", "Usual", "role", "reader")).path("expiresAt"));
        assertThat(Duration.between(now, usual).toDays(), is(oneOf(89L, 90L)));
    }

    @Test
    void secretsAreNotStoredInTheDatabase() throws SQLException {
        String secret = TestTokens.issue("editor");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from access_token")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    assertThat(String.valueOf(rows.getString(i)), not(containsString(secret.substring(3))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer sd_9999999999999999999999999999999999999999999",
                "Bearer sd_short",
                "Bearer ",
                "Bearer",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic YWRtaW46YWRtaW4=",
                "nonsense"
            })
    void unknownCredentialsAreRefused(String credentials) {
        given().header("Authorization", credentials)
                .get("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("type", equalTo("/problems/unauthorized"))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    @Test
    void onlyAdminsManageTokens() {
        given().get("/v1/tokens").then().statusCode(401).body("type", equalTo("/problems/unauthorized"));
        for (String role : List.of("reader", "contributor", "editor")) {
            TestTokens.as(role).get("/v1/tokens").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
            TestTokens.as(role)
                    .contentType(ContentType.JSON)
                    .body(Map.of("label", "x", "role", "admin"))
                    .post("/v1/tokens")
                    .then()
                    .statusCode(403);
        }
        TestTokens.as("admin").get("/v1/tokens").then().statusCode(200);
    }

    @Test
    void tokensAreListedWithoutTheirSecrets() {
        String secret = TestTokens.issue("reader");
        Response list = TestTokens.admin().get("/v1/tokens?role=reader&active=true&limit=200&count=true");
        list.then()
                .statusCode(200)
                .body("items.role", everyItem(equalTo("reader")))
                .body("items.createdBy", hasItem(startsWith("token First admin ")));
        assertThat(list.asString(), not(containsString(secret)));
        assertThat(list.asString(), not(containsString("hash")));
    }

    @Test
    void invalidBodiesNameEachField() {
        create(Map.of("label", " ", "role", "reader"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.field", equalTo(List.of("label")));
        create(Map.of("label", "x", "role", "owner"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("role"))
                .body("errors[0].allowed", equalTo(List.of("reader", "contributor", "editor", "admin")));
        create(Map.of("label", "x", "role", "reader", "expiresAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("expiresAt"));
        create(Map.of("label", "x", "role", "reader", "expiresAt", "soon"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("expiresAt"));
        create(Map.of("label", "x", "role", "reader", "admin", true))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("admin"))
                .body("errors[0].allowed", hasItem("label"));
        for (String text : List.of("a\u0000b", "\u0000", "\uD800", "a\uDC00")) {
            create(Map.of("label", text, "role", "reader"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("label"))
                    .body("errors[0].reason", containsString("control characters"));
        }
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "42",
                "{\"label\": \"a\", \"label\": \"b\", \"role\": \"reader\"}",
                "{\"label\": " + "[".repeat(2000) + "]".repeat(2000) + "}")) {
            TestTokens.admin()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/tokens")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-body"));
        }
        TestTokens.admin()
                .contentType("text/plain")
                .body("x")
                .post("/v1/tokens")
                .then()
                .statusCode(415);
    }

    @Test
    void theLastAdminTokenCannotBeRevoked() throws InterruptedException {
        Response active = TestTokens.admin().get("/v1/tokens?role=admin&active=true&limit=200");
        List<String> others = active.path("items.href");
        // Of tokens created within the same second, the order does not tell which was first.
        String first = active.path("items.find { it.label == 'First admin' }.href");
        assertNotNull(first);
        Instant end = Instant.now().plusSeconds(3);
        Response old = create(Map.of("label", "Run out", "role", "admin", "expiresAt", end.toString()));
        others.stream()
                .filter(href -> !href.equals(first))
                .forEach(href -> TestTokens.admin().delete(href).then().statusCode(204));
        // The clock is not moved: the audit log of this start is also read in order of time.
        while (Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        TestTokens.admin().delete(first).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        // An expired token no longer counts as an admin’s.
        TestTokens.admin().delete(old.<String>path("href")).then().statusCode(204);
        TestTokens.admin().get("/v1/tokens").then().statusCode(200);
    }

    @Test
    void unknownTokensAreNotFound() {
        TestTokens.admin()
                .get("/v1/tokens/1b4e28ba-2fa1-11d2-883f-0016d3cca427")
                .then()
                .statusCode(404);
        TestTokens.admin().delete("/v1/tokens/nothing").then().statusCode(404);
    }

    private static Response create(Map<String, Object> body) {
        return TestTokens.admin().contentType(ContentType.JSON).body(body).post("/v1/tokens");
    }
}
