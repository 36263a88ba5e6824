package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.disclosures.exchange.EvidenceCell;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evidence that a source shows for a claim. */
@QuarkusTest
@OwnDesk
class ClaimEvidenceTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Map<String, Object> ANALYSIS = Map.of(
            "kind",
            "analysis",
            "title",
            "Traces of the Wavecrest exploit; part 1 | second edition",
            "url",
            "https://lab.example/wavecrest?a=1;b=2",
            "archivedUrl",
            "https://archive.example/wavecrest",
            "identifier",
            "CVE-2031-10001");
    private static final Map<String, Object> SAMPLE = Map.of("kind", "sample", "sha256", HASH);

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void evidenceIsWrittenInOrderAndCorrected() {
        String report = editor.created(
                "reports",
                report("evidence", with(claim("one"), "evidence", List.of(SAMPLE, ANALYSIS)), claim("none")));
        String one = "claims/" + KnownClaims.id("evidence", "one");
        editor.get(one + "/entry").then().body("evidence", contains(SAMPLE, ANALYSIS));
        editor.published(report);
        String before = DatasetMoment.latest().toString();
        editor.patch(one, Map.of("evidence", List.of(ANALYSIS), "correctionNote", "The sample was another."))
                .then()
                .statusCode(200)
                .body("evidence.kind", contains("analysis"));

        given().get("/v1/" + one)
                .then()
                .body("evidence.identifier", contains("CVE-2031-10001"))
                .body("evidence[0].kindLabel", is("Analysis"))
                .body("evidence[0].url", is(ANALYSIS.get("url")))
                .body("evidence[0].archivedUrl", is(ANALYSIS.get("archivedUrl")));
        given().queryParam("asOf", before)
                .get("/v1/" + one)
                .then()
                .body("evidence.kind", contains("sample", "analysis"))
                .body("evidence.sha256", contains(HASH, null));
        given().queryParam("asOf", before)
                .get("/v1/claims?report=evidence&evidenceKind=sample")
                .then()
                .body("items.size()", is(1));
        given().get("/v1/claims?report=evidence&evidenceKind=sample").then().body("items", is(empty()));
        given().get("/v1/claims/" + KnownClaims.id("evidence", "none")).then().body("evidence", is(empty()));
    }

    @Test
    void evidenceIsFoundAndShown() {
        editor.published(editor.created(
                "reports",
                report(
                        "shown-evidence",
                        with(
                                claim("one"),
                                "evidence",
                                List.of(ANALYSIS, Map.of("kind", "vulnerability", "identifier", "CVE-2031-10002"))),
                        claim("other"))));

        String id = KnownClaims.id("shown-evidence", "one").toString();
        given().get("/v1/claims?report=shown-evidence&evidenceKind=vulnerability,image")
                .then()
                .body("items.id", contains(id));
        given().get("/v1/claims?identifier=CVE-2031-10002").then().body("items.id", contains(id));
        given().get("/v1/claims?identifier=CVE-2031-1").then().body("items", is(empty()));
        given().get("/v1/claims?report=shown-evidence&q=wavecrest").then().body("items.id", contains(id));
        given().get("/v1/claims?report=shown-evidence&q=CVE-2031-10002").then().body("items.id", contains(id));
        given().get("/v1/claims/facets?by=evidence-kind&report=shown-evidence")
                .then()
                .body("facets[0].values.value", contains("analysis", "vulnerability"));
        given().get("/c/" + id)
                .then()
                .body(containsString("<a href=\"https://lab.example/wavecrest?a=1;b=2\" rel=\"nofollow noopener\""))
                .body(containsString("<a href=\"https://archive.example/wavecrest\" rel=\"nofollow noopener\""))
                .body(containsString("CVE-2031-10002"));
        for (String language : List.of("en", "fr", "es", "de", "ar")) {
            String label = given().header("Accept-Language", language)
                    .get("/v1/claims/" + id)
                    .path("evidence[0].kindLabel");
            given().header("Accept-Language", language).get("/c/" + id).then().body(containsString(label));
        }
        given().get("/v1/claims?report=shown-evidence&format=jsonld")
                .then()
                .body(containsString("own:evidence-kind/vulnerability"))
                .body(containsString("\"archivedAt\":\"https://archive.example/wavecrest\""));
        given().get("/v1/claims?report=shown-evidence&format=ftm")
                .then()
                .body(containsString("Evidence shown, Vulnerability: CVE-2031-10002."))
                .body(containsString("https://lab.example/wavecrest?a=1;b=2"));
        given().get("/v1/claims?report=shown-evidence&format=ndjson")
                .then()
                .body(containsString("\"identifier\":\"CVE-2031-10002\""));
    }

    @Test
    void cellsHoldWholeEvidence() {
        editor.published(editor.created(
                "reports",
                report(
                        "evidence-cells",
                        with(
                                claim("one"),
                                "evidence",
                                List.of(with(ANALYSIS, "title", "C:\\Temp; a | b"), SAMPLE, ANALYSIS)))));
        String table = given().get("/v1/claims?report=evidence-cells&format=csv&fields=id,evidence,revision")
                .asString();
        assertThat(
                table,
                containsString("analysis | title=C:\\\\Temp\\; a \\| b | url=https://lab.example/wavecrest?a=1\\;b=2 | "
                        + "archivedUrl=https://archive.example/wavecrest | identifier=CVE-2031-10001; sample | sha256="
                        + HASH));
        assertEquals(1, counted(table).get("unchanged"));
        assertEquals(1, counted(table.replace("10001", "10003")).get("changed"));
    }

    private Map<String, Integer> counted(String table) {
        String job = editor.request()
                .contentType("text/csv")
                .queryParam("note", "The number was wrong.")
                .body(table)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("href");
        while (editor.request().get(job).path("finishedAt") == null) {
            Thread.onSpinWait();
        }
        return editor.request().get(job).path("counts.find { it.collection == 'claims' }");
    }

    @Test
    void cellsLoseNoCharacters() {
        assertEquals(
                List.of(Map.of("kind", "document", "title", "C:\\temp\\new; or | so")),
                EvidenceCell.read("document | title=C:\\temp\\\\new\\; or \\| so"));
        assertEquals(
                List.of(Map.of("kind", "document", "title", "X", "title twice", "Y")),
                EvidenceCell.read("document | title=X | title=Y"));
    }

    @Test
    void evidenceHasToBeIdentified() {
        for (Map<String, Object> piece : List.<Map<String, Object>>of(
                Map.of("kind", "document"),
                Map.of("kind", "document", "title", " "),
                Map.of("kind", "rumour", "title", "A rumour"),
                Map.of("kind", "sample", "sha256", "ABC"),
                Map.of("kind", "post", "url", "javascript:alert(1)"),
                Map.of("kind", "post", "archivedUrl", "ftp://archive.example/1"),
                Map.of("kind", "document", "title", "t".repeat(501)))) {
            ProblemResponse.of(
                    editor.create("reports", report("bad-evidence", with(claim("one"), "evidence", List.of(piece)))),
                    400,
                    "invalid-body");
        }
    }

    @Test
    void withheldNamesLeaveEvidence() {
        String person = editor.created(
                "targets", with(target("evidence-person"), "name", "Ottilie Vandermark", "description", "A geologist"));
        String report = editor.created(
                "reports",
                report(
                        "evidence-names",
                        with(
                                claim("about"),
                                "target",
                                "evidence-person",
                                "evidence",
                                List.of(
                                        Map.of("kind", "image", "title", "Vandermark’s phone"),
                                        Map.of("kind", "post", "url", "https://news.example/vandermark-hacked"),
                                        Map.of(
                                                "kind",
                                                "sample",
                                                "sha256",
                                                HASH,
                                                "identifier",
                                                "ottilie-vandermark.example"))),
                        with(
                                claim("naming"),
                                "locator",
                                "On Vandermark",
                                "evidence",
                                List.of(Map.of("kind", "document", "title", "The file on Ottilie Vandermark"))),
                        with(
                                claim("corrected"),
                                "evidence",
                                List.of(Map.of("kind", "document", "title", "A letter by Ottilie Vandermark")))));
        editor.published(report);
        String corrected = "claims/" + KnownClaims.id("evidence-names", "corrected");
        String before = DatasetMoment.latest().toString();
        editor.patch(corrected, Map.of("evidence", List.of(), "correctionNote", "There was no letter."))
                .then()
                .statusCode(200);
        String id = editor.patch(person, Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertNamed(before);
        editor.awaitRedaction(id);
        assertNamed(before);
        assertNamed(DatasetMoment.latest().toString());

        String about = "/v1/claims/" + KnownClaims.id("evidence-names", "about");
        given().get(about)
                .then()
                .body("evidence.kind", contains("image", "post", "sample"))
                .body("evidence.title", contains(containsString("A geologist"), is("…"), nullValue()))
                .body("evidence.url", everyItem(nullValue()))
                .body("evidence.sha256", hasItem(HASH));
        ProblemResponse.of(
                editor.patch(
                        about.substring("/v1/".length()),
                        Map.of(
                                "evidence",
                                List.of(Map.of("kind", "post", "url", "https://news.example/ms-vandermark")),
                                "correctionNote",
                                "A link was added.")),
                400,
                "invalid-body");
    }

    // No way of reading tells the name, now or as of a moment.
    private static void assertNamed(String moment) {
        for (String path : List.of(
                "/v1/claims?report=evidence-names&limit=200",
                "/v1/claims?report=evidence-names&limit=200&asOf=" + moment,
                "/v1/claims?report=evidence-names&format=csv",
                "/v1/claims?report=evidence-names&format=ftm",
                "/v1/claims?report=evidence-names&format=jsonld",
                "/c/" + KnownClaims.id("evidence-names", "about"),
                "/c/" + KnownClaims.id("evidence-names", "naming"))) {
            String all = given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(path, all.toLowerCase(java.util.Locale.ROOT), not(containsString("vandermark")));
        }
        given().get("/v1/claims?identifier=ottilie-vandermark.example").then().body("items", is(empty()));
    }
}
