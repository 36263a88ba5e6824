package org.disclosures.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTest {

    @Inject
    AgroalDataSource database;

    @Test
    void tokenCreationAndRevocationAreRecorded() {
        Response token = create("Audited");
        String subject = "tokens/" + token.path("id");
        TestTokens.admin().delete(token.<String>path("href")).then().statusCode(204);
        TestTokens.admin().delete(token.<String>path("href")).then().statusCode(204);
        list("?sort=number&subject=" + subject)
                .then()
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items.action", equalTo(List.of("token-created", "token-revoked")))
                .body("items.actionLabel", equalTo(List.of("Token created", "Token revoked")))
                .body("items.actor", everyItem(startsWith("token First admin ")))
                .body("items.subject", everyItem(equalTo(subject)))
                .body("items[0].at", matchesPattern("20.+Z"))
                .body("items[0].detail.label", equalTo("Audited"))
                .body("items[0].detail.role", equalTo("reader"))
                .body("items[0].detail.expiresAt", equalTo(token.path("expiresAt")))
                .body("items[0].reason", nullValue())
                .body("items[1].detail", equalTo(Map.of("label", "Audited", "role", "reader")));
    }

    @Test
    void refusedRequestsAreNotRecorded() {
        long before = entries();
        TestTokens.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("label", "", "role", "reader"))
                .post("/v1/tokens")
                .then()
                .statusCode(400);
        TestTokens.admin().delete("/v1/tokens/nothing").then().statusCode(404);
        assertEquals(before, entries());
    }

    @Test
    void theFirstStartIsRecorded() {
        list("?action=dataset-loaded&subject=datasets/pegasus-2021-07-27")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("service"))
                .body("items[0].detail", equalTo(Map.of("reports", 1, "claims", 32, "targets", 10)));
        list("?actor=service&action=token-created")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("First start"))
                .body("items[0].detail.label", equalTo("First admin"))
                .body("items[0].detail.role", equalTo("admin"));
    }

    @Test
    void entriesAreListedNewestFirstByDefaultPageByPage() {
        create("One more");
        long total = entries();
        long limit = Math.min(total / 3, 200);
        for (String sort : List.of("", "&sort=-at", "&sort=number", "&sort=at,-number")) {
            List<Integer> numbers = new ArrayList<>();
            String address = "/v1/audit?limit=" + limit + sort;
            while (address != null) {
                Response page = TestTokens.admin().urlEncodingEnabled(false).get(address);
                page.then().statusCode(200);
                numbers.addAll(page.path("items.number"));
                address = ListWalk.next(page);
            }
            assertEquals(total, numbers.size(), sort);
            boolean upwards = sort.contains("number") && !sort.contains("at") || sort.contains("=at");
            for (int i = 0; i < total; i++) {
                assertEquals(upwards ? i + 1 : total - i, numbers.get(i).longValue(), sort);
            }
        }
    }

    @Test
    void entriesAreFilteredByMoment() {
        create("Of a moment");
        Response newest = list("?limit=1");
        String at = newest.path("items[0].at");
        int number = newest.path("items[0].number");
        list("?atFrom=" + at).then().body("items.number", hasItem(number));
        list("?atFrom=" + at + "&atTo=" + at + "&fields=number,at")
                .then()
                .body("items", hasItem(Map.of("number", number, "at", at)));
        list("?atTo=2021-07-27T12:00:00Z").then().body("items", hasSize(0));
        list("?atFrom=9000-01-01T00:00:00%2B01:00").then().body("items", hasSize(0));
    }

    @Test
    void actorsMayContainACommaInFilters() {
        Response desk = TestTokens.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("label", "Paris, data desk", "role", "admin"))
                .post("/v1/tokens");
        Response token = TestTokens.with(desk.path("secret"))
                .contentType(ContentType.JSON)
                .body(Map.of("label", "By the desk", "role", "reader"))
                .post("/v1/tokens");
        list("?actor=token Paris, data desk " + desk.path("id"))
                .then()
                .body("items.subject", equalTo(List.of("tokens/" + token.path("id"))));
    }

    @ParameterizedTest
    @CsvSource({
        "action=token-lost, action",
        "action=TOKEN_CREATED, action",
        "atFrom=yesterday, atFrom",
        "atFrom=2021-07-27, atFrom",
        "atTo=1899-12-31T23:59:59Z, atTo",
        "atTo=+1000000000-12-31T23:59:59Z, atTo",
        "atFrom=2021-07-28T00:00:00Z&atTo=2021-07-27T00:00:00Z, atTo",
        "actor=a&actor=b, actor",
        "sort=actor, sort",
        "cursor=LW51bWJlcgo, cursor",
        "cursor=LW51bWJlcgotMQ, cursor",
        "cursor=LW51bWJlcgo5OTk5OTk5OTk, cursor",
        "fields=secret, fields",
        "expand=actor, expand",
        "limit=0, limit",
        "reason=x, reason"
    })
    void invalidParametersAreRefused(String query, String parameter) {
        ProblemResponse.ofParameter(list("?" + query), parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/audit/verification?number=1", "/v1/audit/export?fields=number", "/v1/audit/export?from=1"})
    void verificationAndExportTakeNoParameters(String address) {
        ProblemResponse.of(TestTokens.admin().get(address), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/audit", "/v1/audit/verification", "/v1/audit/export"})
    void theAuditLogIsForAdminsOnly(String address) {
        ProblemResponse.of(given().get(address), 401, "unauthorized");
        for (String role : List.of("reader", "contributor", "editor")) {
            ProblemResponse.of(TestTokens.as(role).get(address), 403, "forbidden");
        }
        TestTokens.as("admin")
                .get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"));
        ProblemResponse.of(TestTokens.admin().post(address), 405, "method-not-allowed");
        ProblemResponse.of(TestTokens.admin().delete(address), 405, "method-not-allowed");
    }

    @Test
    void theLogIsVerified() {
        long before = entries();
        create("To be verified");
        Response verification = TestTokens.admin().get("/v1/audit/verification");
        verification
                .then()
                .statusCode(200)
                .body("entries", equalTo((int) before + 1))
                .body("intact", is(true))
                .body("firstBroken", nullValue())
                .body("headHash", equalTo(list("?limit=1").path("items[0].hash")));
    }

    @Test
    void exportsAreOrderedAndVerifiable() throws IOException {
        create("Tëst “é” \"quoted\" \\ / \n\t \uD83D\uDE00 \u2028 {x}");
        Response export = export();
        export.then().statusCode(200).contentType("application/x-ndjson");
        List<JsonNode> entries = AuditHashRecomputation.entries(export.asString());
        assertThat(entries.size(), greaterThan(2));
        JsonNode previous = null;
        for (JsonNode entry : entries) {
            assertEquals(
                    previous == null ? 1 : previous.get("number").asLong() + 1,
                    entry.get("number").asLong());
            assertEquals(previous == null ? null : previous.get("hash"), entry.get("previousHash"));
            assertEquals(AuditHashRecomputation.hash(entry), entry.get("hash").asText(), entry.toString());
            previous = entry;
        }
        assertEquals(
                TestTokens.admin().get("/v1/audit/verification").path("headHash"),
                previous.get("hash").asText());
    }

    @Test
    void theExportEqualsTheList() throws IOException {
        List<JsonNode> exported = AuditHashRecomputation.entries(export().asString());
        List<JsonNode> listed = new ArrayList<>();
        AuditHashRecomputation.entries(list("?sort=number&limit=200").asString())
                .get(0)
                .get("items")
                .forEach(listed::add);
        assertEquals(listed, exported.subList(0, listed.size()));
    }

    @Test
    void theExportIsInTheCallersLanguage() {
        TestTokens.admin()
                .header("Accept-Language", "de")
                .get("/v1/audit/export")
                .then()
                .body(containsString("Token ausgestellt"));
    }

    @Test
    void theExportIsOfferedAsJsonLinesOnly() {
        ProblemResponse.of(TestTokens.admin().accept(ContentType.JSON).get("/v1/audit/export"), 406, "not-acceptable");
    }

    @Test
    void exportsContainNoSecrets() throws SQLException {
        String secret = create("With a secret").path("secret");
        assertThat(secret, notNullValue());
        String export = export().asString();
        assertThat(export, containsString("With a secret"));
        assertThat(export, not(containsString("sd_")));
        assertThat(export, not(containsString(secret.substring(3))));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tokens = statement.executeQuery("select hash from access_token")) {
            while (tokens.next()) {
                assertThat(export, not(containsString(tokens.getString(1))));
            }
        }
    }

    private static Response create(String label) {
        Response token = TestTokens.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("label", label, "role", "reader"))
                .post("/v1/tokens");
        token.then().statusCode(201);
        return token;
    }

    private static Response list(String query) {
        return TestTokens.admin()
                .urlEncodingEnabled(false)
                .get("/v1/audit" + query.replace(" ", "%20").replace("=+", "=%2B"));
    }

    private static Response export() {
        return TestTokens.admin().get("/v1/audit/export");
    }

    private static long entries() {
        return list("?limit=1&count=true").jsonPath().getLong("page.total");
    }
}
