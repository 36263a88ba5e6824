package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repeated and concurrent requests. */
@QuarkusTest
@OwnDesk
class ConcurrentRequestsTest {

    private static final int MANY = 6;

    @Inject
    ChangeTraces watch;

    @Inject
    ShiftableClock clock;

    @Inject
    AgroalDataSource database;

    private EditorClient contributor;
    private EditorClient editor;

    @BeforeEach
    void signIn() {
        contributor = EditorClient.as("contributor");
        editor = EditorClient.as("editor");
    }

    @Test
    void repeatedRequestsWithTheSameKeyReturnTheOriginalResponse() {
        Response first = send(contributor, "one", "regions", region("again"));
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        Response again = send(contributor, "one", "regions", region("again"));
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertEquals(first.asString(), again.asString());
        assertEquals(List.of("created"), ChangeTraces.audited("regions/again"));

        ProblemResponse.of(send(contributor, "one", "regions", region("other")), 422, "idempotency-key-reused");
        ProblemResponse.of(
                send(contributor, "one", "organisations", with(region("again"), "kind", "company")),
                422,
                "idempotency-key-reused");
        ProblemResponse.of(send(editor, "one", "regions", region("again")), 409, "conflict");
        // The key of a refused request can be used again.
        send(editor, "one", "regions", region("other")).then().statusCode(201);

        for (String malformed : List.of("two words", "k".repeat(256))) {
            Response refused = contributor
                    .request()
                    .header("Idempotency-Key", malformed)
                    .contentType(ContentType.JSON)
                    .body(region("malformed"))
                    .post("/v1/regions");
            ProblemResponse.ofParameter(refused, "Idempotency-Key");
        }
        send(contributor, "k".repeat(255), "regions", region("longest")).then().statusCode(201);

        // The response is read anew.
        contributor
                .patch("regions/again", Map.of("name", "Another name"))
                .then()
                .statusCode(200);
        send(contributor, "one", "regions", region("again"))
                .then()
                .statusCode(201)
                .header("ETag", contributor.tag("regions/again"))
                .body("name", equalTo("Another name"));
        contributor.delete("regions/again").then().statusCode(204);
        ProblemResponse.of(send(contributor, "one", "regions", region("again")), 404, "not-found");
    }

    @Test
    void idempotencyKeysExpireAfterADay() {
        send(contributor, "day", "regions", region("day")).then().statusCode(201);
        clock.moveTo(clock.instant().plus(Duration.ofHours(23)));
        send(contributor, "day", "regions", region("day")).then().statusCode(201);
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        ProblemResponse.of(send(contributor, "day", "regions", region("day")), 409, "conflict");
        send(contributor, "day", "regions", region("day-after")).then().statusCode(201);
    }

    @Test
    void keysAlsoApplyToClaimsReportsAndTransitions() {
        Map<String, Object> entry = report("once", claim("one"));
        send(contributor, "report", "reports", entry).then().statusCode(201);
        send(contributor, "report", "reports", entry).then().statusCode(201).header("Idempotency-Replayed", "true");
        Map<String, Object> unnamed = with(claim("x"), "key", null, "report", "once");
        Response claimed = send(contributor, "claim", "claims", unnamed);
        send(contributor, "claim", "claims", unnamed).then().body("id", equalTo(claimed.path("id")));
        contributor.get("reports/once/claims?count=true").then().body("page.total", is(2));

        String tag = contributor.tag("reports/once");
        Map<String, Object> step = Map.of("state", "in-review", "reason", "Ready", "withClaims", true);
        Response moved = step("step", tag, step);
        moved.then().statusCode(201);
        step("step", tag, step)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", moved.header("ETag"))
                .body("id", equalTo(moved.path("id")));
        contributor.get("reports/once/transitions").then().body("items.state", contains("in-review"));
        ProblemResponse.of(
                step("step", tag, Map.of("state", "draft", "reason", "Not ready")), 422, "idempotency-key-reused");
    }

    @Test
    void keysAreBoundToOneAddress() {
        send(contributor, "report", "reports", report("of-two", claim("one"), claim("two")))
                .then()
                .statusCode(201);
        Map<String, Object> step = Map.of("state", "in-review", "reason", "Ready");
        List<String> claims = List.of("one", "two").stream()
                .map(key -> "claims/" + KnownClaims.id("of-two", key))
                .toList();
        contributor.moved("reports/of-two", "in-review", Map.of());
        for (int i = 0; i < 2; i++) {
            Response moved = contributor
                    .request()
                    .header("Idempotency-Key", "of-two")
                    .header("If-Match", contributor.tag(claims.get(i)))
                    .contentType(ContentType.JSON)
                    .body(step)
                    .post("/v1/" + claims.get(i) + "/transitions");
            if (i == 0) {
                moved.then().statusCode(201);
            } else {
                ProblemResponse.of(moved, 422, "idempotency-key-reused");
            }
        }
        contributor.get(claims.get(1) + "/transitions").then().body("items.size()", is(0));
    }

    @Test
    void concurrentRequestsWithOneKeyCreateOnce() {
        List<Response> answers = atOnce(n -> send(contributor, "race", "sources", source("race")));
        answers.forEach(answer -> answer.then().statusCode(201).body("id", equalTo("race")));
        assertEquals(
                MANY - 1,
                answers.stream()
                        .filter(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                        .count());
        assertEquals(List.of("created"), ChangeTraces.audited("sources/race"));
    }

    @Test
    void oneOfManyConcurrentChangesOfAVersionSucceeds() {
        contributor.created("reports", report("raced", claim("one")));
        for (String path :
                List.of("sources/raced-paper", "reports/raced", "claims/" + KnownClaims.id("raced", "one"))) {
            String tag = contributor.tag(path);
            String field = path.startsWith("sources") ? "name" : path.startsWith("reports") ? "title" : "locator";
            List<Response> answers = atOnce(n -> contributor.patch(path, tag, Map.of(field, "No. " + n)));
            assertEquals(
                    Collections.nCopies(MANY - 1, 412),
                    answers.stream()
                            .map(Response::statusCode)
                            .filter(status -> status != 200)
                            .toList());
            assertEquals(
                    1,
                    ChangeTraces.audited(path).stream()
                            .filter("changed"::equals)
                            .count());
        }
        String at = "reports/raced";
        String tag = editor.tag(at);
        List<Response> steps = atOnce(n -> editor.move(at, tag, "in-review", Map.of("withClaims", true)));
        assertEquals(
                1, steps.stream().filter(answer -> answer.statusCode() == 201).count());
        editor.get(at + "/transitions").then().body("items.size()", is(1));
    }

    @Test
    void requestsThatWaitTooLongForALockAreUnavailable() throws SQLException {
        String path = contributor.created("regions", region("waited"));
        String tag = contributor.tag(path);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from dataset_revision for update");
            Response refused = contributor.patch(path, tag, Map.of("name", "Lost"));
            ProblemResponse.of(refused, 503, "unavailable");
            assertEquals("5", refused.header("Retry-After"));
            // Reads do not wait.
            given().get("/v1/regions").then().statusCode(200);
            other.rollback();
        }
        contributor.patch(path, tag, Map.of("name", "Found")).then().statusCode(200);
        TestTokens.admin().get("/v1/audit/verification").then().body("intact", is(true));
    }

    private static Response send(EditorClient by, String key, String collection, Map<String, Object> body) {
        return by.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/" + collection);
    }

    private Response step(String key, String tag, Map<String, Object> body) {
        return contributor
                .request()
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/reports/once/transitions");
    }

    private static List<Response> atOnce(IntFunction<Response> request) {
        ExecutorService senders = Executors.newFixedThreadPool(MANY);
        try {
            List<CompletableFuture<Response>> sent = IntStream.range(0, MANY)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> request.apply(n), senders))
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        } finally {
            senders.shutdownNow();
        }
    }
}
