package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publication of reports and claims, and their withdrawal. The clock is only moved forward. */
@QuarkusTest
@OwnDesk
class WorkflowTest {

    private static final String LATER = "2999-01-01T00:00:00Z";

    @Inject
    ChangeTraces watch;

    @Inject
    ShiftableClock clock;

    private EditorClient contributor;
    private EditorClient editor;

    @BeforeEach
    void signIn() {
        contributor = EditorClient.as("contributor");
        editor = EditorClient.as("editor");
    }

    @Test
    void transitionsRecordActorTimeAndReason() {
        String at = contributor.created("reports", report("steps", claim("one"), claim("two")));
        String one = claimOf("steps", "one");
        String two = claimOf("steps", "two");
        String tag = contributor.tag(at);
        Response submitted = contributor.move(at, "in-review", Map.of("withClaims", true));
        submitted
                .then()
                .statusCode(201)
                .header("Location", endsWith(submitted.path("href")))
                .body("previousState", equalTo("draft"))
                .body("state", equalTo("in-review"))
                .body("stateLabel", equalTo("In review"))
                .body("reason", equalTo("For a test"))
                .body("actor", startsWith("token Test contributor "))
                .body("embargoUntil", nullValue());
        assertNotEquals(tag, submitted.header("ETag"));
        assertEquals(submitted.header("ETag"), contributor.tag(at));
        contributor.moved(two, "draft", Map.of());
        int revision = ChangeTraces.revision();
        editor.moved(at, "published", Map.of("withClaims", true));
        assertEquals(revision + 1, ChangeTraces.revision());
        given().get("/v1/" + at).then().statusCode(200);
        given().get("/v1/" + one).then().statusCode(200);
        given().get("/v1/" + two).then().statusCode(404);
        editor.published(two);
        given().get("/v1/" + two).then().statusCode(200);

        contributor
                .get(at + "/transitions")
                .then()
                .body("items.state", contains("in-review", "published"))
                .body("items[1].actor", startsWith("token Test editor "));
        contributor
                .get(two + "/transitions")
                .then()
                .body("items.state", contains("in-review", "draft", "in-review", "published"));
        String step = submitted.path("id");
        contributor.get(at + "/transitions/" + step).then().statusCode(200).body("id", equalTo(step));
        for (String elsewhere :
                List.of(one + "/transitions/" + step, "reports/no-such/transitions", at + "/transitions/x")) {
            contributor.get(elsewhere).then().statusCode(404);
        }
        given().get("/v1/" + at + "/transitions").then().statusCode(401);
        EditorClient.as("reader").get(at + "/transitions").then().statusCode(403);
        assertEquals(List.of("created", "submitted", "published"), ChangeTraces.audited(at));
        assertEquals("For a test", ChangeTraces.entries(at).get(1).get("reason"));
        assertEquals(List.of("REPORT_PUBLISHED 1"), watch.events("steps"));
    }

    @Test
    void transitionsRequireTheRightStateAndRole() {
        String at = contributor.created("reports", report("only", claim("one")));
        Map<String, Object> note = Map.of("note", "It was wrong.");
        for (String to : List.of("published", "draft")) {
            ProblemResponse.of(editor.move(at, to), 409, "conflict");
        }
        ProblemResponse.of(editor.move(at, "retracted", note), 409, "conflict");
        contributor.moved(at, "in-review", Map.of());
        ProblemResponse.of(contributor.move(at, "published"), 403, "forbidden");
        ProblemResponse.of(EditorClient.as("contributor").move(at, "draft"), 403, "forbidden");
        ProblemResponse.of(editor.move(at, "in-review"), 409, "conflict");
        ProblemResponse.of(editor.move(at, "published", Map.of("withClaims", true, "note", "x")), 400, "invalid-body")
                .body("errors.field", contains("note"));
        ProblemResponse.of(editor.move(at, "retracted"), 400, "invalid-body").body("errors.field", contains("note"));
        ProblemResponse.of(editor.move(at, "draft", Map.of("embargoUntil", LATER)), 400, "invalid-body")
                .body("errors.field", contains("embargoUntil"));
        ProblemResponse.of(editor.move(at, "draft", Map.of("reason", " ")), 400, "invalid-body")
                .body("errors.field", contains("reason"));
        ProblemResponse.of(editor.move(at, "\u0000"), 400, "invalid-body").body("errors.field", contains("state"));
        ProblemResponse.of(
                        editor.move(claimOf("only", "one"), "in-review", Map.of("withClaims", true)),
                        400,
                        "invalid-body")
                .body("errors.field", contains("withClaims"));
        ProblemResponse.of(editor.move(at, "\"v1\"", "draft", Map.of()), 412, "precondition-failed");
        ProblemResponse.of(
                editor.request()
                        .contentType("application/json")
                        .body(Map.of("state", "draft", "reason", "x"))
                        .post("/v1/" + at + "/transitions"),
                428,
                "precondition-required");
        ProblemResponse.of(EditorClient.as("reader").move(at, "\"v2\"", "draft", Map.of()), 403, "forbidden");

        // An editor sends back a submission; the contributor who submitted it takes it back.
        editor.moved(at, "draft", Map.of());
        contributor.moved(at, "in-review", Map.of()).moved(at, "draft", Map.of());
        editor.published(at);
        ProblemResponse.of(editor.move(at, "draft"), 409, "conflict");
        ProblemResponse.of(contributor.move(at, "retracted", note), 403, "forbidden");
        editor.moved(at, "retracted", note);
        for (String to : List.of("draft", "in-review", "published")) {
            ProblemResponse.of(editor.move(at, "*", to, Map.of()), 409, "conflict");
        }
        ProblemResponse.of(editor.move(at, "*", "retracted", note), 409, "conflict");
    }

    @Test
    void embargoesEndByThemselvesAndCanBeMovedUntilThen() {
        String at = contributor.created(
                "reports",
                report("held", claim("with-it"), with(claim("longer"), "embargoUntil", in(Duration.ofHours(3)))));
        String withIt = claimOf("held", "with-it");
        String longer = claimOf("held", "longer");
        int revision = ChangeTraces.revision();
        editor.published(at, Map.of("embargoUntil", in(Duration.ofHours(1))));
        assertEquals(List.of("REPORT_PUBLISHED 1 later"), watch.events("held"));
        assertEquals(List.of("CLAIM_PUBLISHED 1 later"), watch.events(longer.substring(7)));
        hidden(at, withIt, longer);
        EditorClient.as("reader").get(withIt).then().statusCode(200);

        // After being moved later, and earlier again, it has one event, due at its end.
        editor.patch(at, Map.of("embargoUntil", in(Duration.ofHours(5)))).then().statusCode(200);
        editor.patch(at, Map.of("embargoUntil", in(Duration.ofHours(2)))).then().statusCode(200);
        ProblemResponse.of(contributor.patch(at, Map.of("title", "Lost")), 403, "forbidden");
        editor.patch(at, Map.of("title", "Checked once more")).then().statusCode(200);
        ProblemResponse.of(editor.move(at, "retracted", Map.of("note", "x")), 409, "conflict");
        ProblemResponse.of(editor.delete(at), 409, "conflict");
        assertEquals(List.of("REPORT_PUBLISHED 1 later"), watch.events("held"));
        assertEquals(revision, ChangeTraces.revision());

        pass(Duration.ofHours(1).plusMinutes(30));
        hidden(at, withIt, longer);
        pass(Duration.ofHours(1));
        shown(at, withIt);
        hidden(longer);
        given().get("/v1/" + at + "/history").then().body("items.revision", contains(1));
        pass(Duration.ofHours(1));
        shown(longer);
        assertEquals(List.of("CLAIM_PUBLISHED 1 later"), watch.events(longer.substring(7)));
        ProblemResponse.of(editor.move(longer, "draft"), 409, "conflict");
        editor.moved(longer, "retracted", Map.of("note", "It was wrong."));
        given().get("/v1/" + longer).then().statusCode(410).body("note", equalTo("It was wrong."));
        assertEquals(
                List.of("created", "submitted", "published", "embargo-changed", "embargo-changed", "changed"),
                ChangeTraces.audited(at));
    }

    @Test
    void liftingAnEmbargoPublishesAtOnce() {
        String at = contributor.created("reports", report("lifted", claim("one")));
        String one = claimOf("lifted", "one");
        editor.published(at, Map.of("embargoUntil", LATER));
        int revision = ChangeTraces.revision();
        Map<String, Object> lifted = new HashMap<>();
        lifted.put("embargoUntil", null);
        editor.patch(at, lifted).then().statusCode(200);
        shown(at, one);
        assertEquals(revision + 1, ChangeTraces.revision());
        assertEquals(List.of("REPORT_PUBLISHED 1"), watch.events("lifted"));
        assertEquals(List.of("CLAIM_PUBLISHED 1"), watch.events(one.substring(7)));

        String claimed = contributor.created("claims", with(claim("two"), "report", "lifted", "embargoUntil", LATER));
        editor.published(claimed);
        hidden(claimed);
        assertEquals(revision + 1, ChangeTraces.revision());
        editor.patch(claimed, lifted).then().statusCode(200);
        shown(claimed);
        assertEquals(revision + 2, ChangeTraces.revision());
    }

    @Test
    void pastEmbargoesDelayNothing() {
        String at = contributor.created("reports", report("over", claim("one")));
        editor.published(at, Map.of("embargoUntil", "2020-01-01T00:00:00Z"));
        shown(at, claimOf("over", "one"));
        given().get("/v1/" + at + "/history").then().body("items.size()", is(1));
        assertEquals(List.of("REPORT_PUBLISHED 1"), watch.events("over"));
    }

    @Test
    void embargoedRecordsReturnToDraftWithoutAPublication() {
        String at = contributor.created("reports", report("back", claim("one")));
        String one = claimOf("back", "one");
        editor.published(at, Map.of("embargoUntil", in(Duration.ofMinutes(10))));
        editor.moved(at, "draft", Map.of());
        assertEquals(List.of(), watch.events("back"));
        assertEquals(List.of(), watch.events(one.substring(7)));
        pass(Duration.ofHours(1));
        hidden(at, one);
        editor.moved(at, "in-review", Map.of()).moved(at, "published", Map.of());
        shown(at, one);
        editor.get(at + "/transitions")
                .then()
                .body("items.state", contains("in-review", "published", "draft", "in-review", "published"));
        given().get("/v1/" + one + "/history").then().body("items.revision", contains(1));
    }

    @Test
    void claimsAwaitTheirReport() {
        String at = contributor.created("reports", report("waited-for", claim("one")));
        String one = claimOf("waited-for", "one");
        int revision = ChangeTraces.revision();
        editor.published(one);
        hidden(one);
        assertEquals(List.of(), watch.events(one.substring(7)));
        assertEquals(revision, ChangeTraces.revision());
        editor.patch(one, Map.of("locator", "p. 8")).then().statusCode(200);
        editor.published(at);
        shown(at, one);
        assertEquals(revision + 1, ChangeTraces.revision());
        assertEquals(List.of("CLAIM_PUBLISHED 1"), watch.events(one.substring(7)));
        given().get("/v1/" + one + "/history").then().body("items.revision", contains(1));
    }

    @Test
    void retractedReportsRetractTheirClaimsAndLeaveTombstones() {
        String at = contributor.created(
                "reports",
                report(
                        "withdrawn",
                        claim("seen"),
                        with(claim("held"), "embargoUntil", in(Duration.ofHours(1))),
                        claim("drafted")));
        String seen = claimOf("withdrawn", "seen");
        String held = claimOf("withdrawn", "held");
        String drafted = claimOf("withdrawn", "drafted");
        editor.published(at).patch(held, Map.of("locator", "p. 2")).then().statusCode(200);
        String another = contributor.created("claims", with(claim("another"), "report", "withdrawn"));
        String submitted = contributor.created("claims", with(claim("submitted"), "report", "withdrawn"));
        contributor.moved(submitted, "in-review", Map.of());
        int revision = ChangeTraces.revision();

        editor.moved(at, "retracted", Map.of("note", "All of it was wrong."));
        assertEquals(revision + 1, ChangeTraces.revision());
        for (String path : List.of(at, seen)) {
            given().get("/v1/" + path).then().statusCode(410).body("note", equalTo("All of it was wrong."));
            editor.get(path).then().statusCode(410);
            for (EditorClient writer : List.of(contributor, editor)) {
                ProblemResponse.of(writer.get(path + "/entry"), 410, "retracted");
                ProblemResponse.of(writer.patch(path, "*", Map.of("correctionNote", "x")), 410, "retracted");
            }
        }
        hidden(held, another);
        assertEquals(List.of("CLAIM_PUBLISHED 1", "CLAIM_RETRACTED 1"), watch.events(seen.substring(7)));
        assertEquals(List.of(), watch.events(held.substring(7)));
        editor.get(held + "/transitions").then().body("items.state", contains("in-review", "published", "draft"));
        ProblemResponse.of(editor.move(submitted, "*", "published", Map.of()), 409, "conflict");
        ProblemResponse.of(editor.move(seen, "*", "retracted", Map.of("note", "Again")), 409, "conflict");
        ProblemResponse.of(contributor.create("claims", with(claim("more"), "report", "withdrawn")), 409, "conflict");
        assertEquals(revision + 1, ChangeTraces.revision());

        // A record that was never public leaves no tombstone.
        pass(Duration.ofHours(2));
        hidden(held, another, submitted);
        assertEquals(List.of(), watch.events(submitted.substring(7)));
        ProblemResponse.ofParameter(given().get("/v1/claims?report=withdrawn"), "report");
        contributor
                .request()
                .header("If-Match", "*")
                .delete("/v1/" + another)
                .then()
                .statusCode(204);
        ProblemResponse.of(editor.request().header("If-Match", "*").delete("/v1/" + seen), 409, "conflict");
        assertEquals(404, contributor.get(another).statusCode());
        given().get("/v1/" + drafted).then().statusCode(410);
    }

    @Test
    void theAuditLogIsIntactAfterAllTransitions() {
        TestTokens.admin().get("/v1/audit/verification").then().body("intact", is(true));
    }

    private static String claimOf(String report, String key) {
        return "claims/" + KnownClaims.id(report, key);
    }

    private String in(Duration time) {
        return clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void pass(Duration time) {
        Instant moment = clock.instant().plus(time);
        clock.moveTo(moment);
    }

    private static void hidden(String... paths) {
        for (String path : paths) {
            ProblemResponse.of(given().get("/v1/" + path), 404, "not-found");
        }
    }

    private static void shown(String... paths) {
        for (String path : paths) {
            given().get("/v1/" + path).then().statusCode(200);
        }
    }
}
