package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.disclosures.access.ConfiguredNewsroom;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Imports cannot evade the two editors’ rule. */
@QuarkusTest
@ConfiguredNewsroom
@Order(4)
class TwoEditorsImportTest {

    private static final String COLUMNS = "report,key,locator,statement,kind,assurance,state\n";

    @Test
    void importsApplyDraftsAndRefuseChangesThePublicWouldSee() throws InterruptedException {
        String editor = TestTokens.issue("editor");
        String draft = SeedClaims.REPORT + ",two-editors,1,Something,context,alleged,";
        assertEquals(
                "done", send(editor, "text/csv", COLUMNS + draft + "draft\n").path("state"));
        assertEquals(
                "done",
                send(editor, "text/csv", COLUMNS + draft + "in-review\n").path("state"));
        assertRefused(editor, "text/csv", COLUMNS + draft + "published\n", "state");
        assertRefused(editor, "text/csv", COLUMNS + draft.replace("two-", "three-") + "published\n", "state");
        assertRefused(
                editor, "text/csv", "id,locator\n" + SeedClaims.id("individuals-identified") + ",¶ 99\n", "state");
        assertRefused(
                editor,
                "application/x-ndjson",
                "{\"technology\": {\"id\": \"pegasus\", \"name\": \"Another\", \"vendor\": \"nso-group\"}}",
                null);
        given().get("/v1/claims/" + KnownClaims.id(SeedClaims.REPORT, "two-editors"))
                .then()
                .statusCode(404);
    }

    @Test
    void importersAreAuthorsOfWhatTheyChange() throws InterruptedException {
        EditorClient author = EditorClient.as("contributor");
        String report = author.created("reports", SampleEntries.report("imported-over", SampleEntries.claim("one")));
        String claim = "claims/" + KnownClaims.id("imported-over", "one");
        author.moved(report, "in-review", Map.of("withClaims", true));
        String editor = TestTokens.issue("editor");
        String source = "{\"source\": {\"id\": \"imported-over-paper\", \"name\": \"%s\","
                + " \"kind\": \"news-organisation\", \"country\": \"GR\"}}";
        String table = "report,key,locator,statement,kind,assurance,state\n"
                + "imported-over,one,%s,It was said of one.,context,alleged,in-review\n";
        // An entry equal to the existing record makes nobody an author.
        assertEquals(
                "done",
                send(editor, "application/x-ndjson", source.formatted("Voice imported-over-paper"))
                        .path("state"));
        assertEquals("done", send(editor, "text/csv", table.formatted("p. 1")).path("state"));
        String renamer = TestTokens.issue("editor");
        String reviser = TestTokens.issue("editor");
        assertEquals(
                "done",
                send(renamer, "application/x-ndjson", source.formatted("Renamed"))
                        .path("state"));
        assertEquals("done", send(reviser, "text/csv", table.formatted("p. 2")).path("state"));
        ProblemResponse.of(new EditorClient(renamer).move(report, "published", Map.of()), 409, "conflict");
        ProblemResponse.of(new EditorClient(reviser).move(claim, "published", Map.of()), 409, "conflict");
        ProblemResponse.of(
                new EditorClient(reviser).move(report, "published", Map.of("withClaims", true)), 409, "conflict");
        given().get("/v1/" + report).then().statusCode(404);
        new EditorClient(editor).moved(report, "published", Map.of("withClaims", true));
        given().get("/v1/" + claim).then().statusCode(200);
    }

    private static void assertRefused(String editor, String mediaType, String file, String field)
            throws InterruptedException {
        Response job = send(editor, mediaType, file);
        assertEquals("refused", job.path("state"), job.asString());
        Response errors = TestTokens.with(editor).get(job.<String>path("faultsHref"));
        assertEquals(1, errors.<List<?>>path("items").size(), errors.asString());
        assertEquals(field, errors.path("items[0].field"));
    }

    private static Response send(String editor, String mediaType, String file) throws InterruptedException {
        Response job = TestTokens.with(editor)
                .contentType(mediaType)
                .queryParam("apply", true)
                .queryParam("note", "A note")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports");
        assertEquals(202, job.statusCode(), job.asString());
        String href = job.path("href");
        while (job.path("finishedAt") == null) {
            Thread.sleep(50);
            job = TestTokens.with(editor).get(href);
        }
        return job;
    }
}
