package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.Test;

/** The permalink of a claim from its draft to its retraction. */
@QuarkusTest
@OwnDesk
class PermalinkLifeTest {

    private static final String HTML = "text/html";
    private static final String HOSTILE = "“Quoted” </script><script>alert(1)</script> & 100 % of x_y #1 text.";

    @Test
    void draftsAreMarkedAndShownOnlyToTheDesk() {
        EditorClient editor = EditorClient.as("editor");
        editor.created("reports", SampleEntries.report("permalink-draft", SampleEntries.claim("c")));
        String address = "/c/" + KnownClaims.id("permalink-draft", "c");
        given().accept(HTML).get(address).then().statusCode(404);
        Response page = editor.request().accept(HTML).get(address);
        page.then().statusCode(200).header("Cache-Control", "private, no-store");
        assertThat(page.asString(), containsString("Not public: Draft"));
        assertThat(page.asString(), not(containsString("<pre")));
        editor.request()
                .get("/v1/claims/" + KnownClaims.id("permalink-draft", "c") + "/citation")
                .then()
                .statusCode(404);
    }

    @Test
    void supersededAndDisputedClaimsAreMarkedEverywhere() {
        EditorClient editor = EditorClient.as("editor");
        Map<String, Object> newer = new HashMap<>(SampleEntries.claim("newer"));
        newer.put("links", List.of(Map.of("type", "supersedes", "claim", "older")));
        Map<String, Object> against = new HashMap<>(SampleEntries.claim("against"));
        against.put("links", List.of(Map.of("type", "contradicts", "claim", "newer")));
        editor.created(
                "reports", SampleEntries.report("permalink-replaced", SampleEntries.claim("older"), newer, against));
        editor.published("reports/permalink-replaced");

        assertMarkedEverywhere("older", "No longer standing: another claim corrects or replaces this one.");
        assertMarkedEverywhere("newer", "Disputed: another claim contradicts this one.");
        given().get("/v1/claims?report=permalink-replaced&format=csv&fields=locator,standing,disputed&sort=id")
                .then()
                .body(equalTo(Stream.of("older", "newer", "against")
                        .sorted(Comparator.comparing(
                                key -> KnownClaims.id("permalink-replaced", key).toString()))
                        .map(key -> "p. 1," + !key.equals("older") + "," + key.equals("newer") + ","
                                + (key.equals("older") ? KnownClaims.id("permalink-replaced", "newer") : "") + "\r\n")
                        .collect(Collectors.joining("", "locator,standing,disputed,corrections\r\n", ""))));
    }

    private static void assertMarkedEverywhere(String key, String mark) {
        String id = KnownClaims.id("permalink-replaced", key).toString();
        for (String address : List.of("/c/" + id, "/embed/claims/" + id)) {
            String page = given().accept(HTML).get(address).asString();
            assertThat(page.substring(0, page.indexOf("</title>")), containsString(mark));
            assertThat(page.substring(page.indexOf("<body")), containsString(mark));
        }
        given().get("/oembed?url=http://localhost:" + RestAssured.port + "/c/" + id)
                .then()
                .body("title", containsString(mark));
        given().get("/v1/feeds/claims.json?report=permalink-replaced")
                .then()
                .body("items.find { it.id == 'urn:uuid:" + id + "' }.title", containsString(mark));
    }

    @Test
    void correctedClaimsKeepEachWordingAndRetractedOnesATombstone() {
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "reports", SampleEntries.report("permalink-life", SampleEntries.claim("c"), SampleEntries.claim("d")));
        editor.published("reports/permalink-life");
        String id = KnownClaims.id("permalink-life", "c").toString();
        editor.patch(
                        "claims/" + id,
                        Map.of("statement", "It was said otherwise.", "correctionNote", "A word was wrong."))
                .then()
                .statusCode(200);

        String page = given().accept(HTML).get("/c/" + id).asString();
        assertThat(page, containsString("It was said otherwise."));
        assertThat(page, containsString("A word was wrong."));
        assertThat(page, containsString("/c/" + id + "?revision=1"));
        String first = given().accept(HTML).get("/c/" + id + "?revision=1").asString();
        assertThat(first, containsString("It was said of c."));
        assertThat(first, not(containsString("It was said otherwise.")));
        assertThat(first, containsString("This is wording 1"));
        assertThat(citation(id, ""), containsString("It was said otherwise"));
        assertThat(citation(id, ""), containsString("/c/" + id + "?revision=2"));
        assertThat(citation(id, "?revision=1"), containsString("It was said of c"));

        editor.moved("claims/" + id, "retracted", Map.of("note", "The paper <withdrew> it."));
        for (String address : List.of("/c/" + id, "/embed/claims/" + id)) {
            Response tombstone = given().accept(HTML).get(address);
            tombstone.then().statusCode(410).contentType(HTML).header("Cache-Control", "no-store");
            assertThat(tombstone.asString(), containsString("The paper &lt;withdrew&gt; it."));
            assertThat(tombstone.asString(), not(containsString("It was said")));
            given().get(address).then().statusCode(410).body("note", equalTo("The paper <withdrew> it."));
        }
        given().get("/v1/claims/" + id + "/citation").then().statusCode(410);
        given().accept(HTML).get("/c/" + id + "?revision=1").then().statusCode(200);
    }

    @Test
    void previewsMarkCorrectedAndDisputedClaims() {
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "reports",
                SampleEntries.report(
                        "permalink-links",
                        SampleEntries.claim("c"),
                        SampleEntries.with(
                                SampleEntries.claim("denial"),
                                "kind",
                                "denial",
                                "links",
                                List.of(link("contradicts", "c"))),
                        SampleEntries.with(SampleEntries.claim("other"), "links", List.of(link("corrects", "c")))));
        editor.published("reports/permalink-links");
        String id = KnownClaims.id("permalink-links", "c").toString();
        String page = given().accept(HTML).get("/c/" + id).asString();
        for (String said :
                List.of("Contradicted by:", "Corrected by:", "It was said of denial.", "It was said of other.")) {
            assertThat(page, containsString(said));
        }
        String marks = "Background · Allegation · No longer standing: another claim corrects or replaces this one."
                + " · Disputed: another claim contradicts this one.";
        assertThat(page, containsString("property=\"og:description\" content=\"" + marks));
        assertThat(page, containsString("\"disambiguatingDescription\":\"" + marks + "\""));
        String card = given().accept(HTML).get("/embed/claims/" + id).asString();
        assertThat(card, containsString("<p class=\"mark\">No longer standing"));
        assertThat(card, containsString("<p class=\"mark\">Disputed"));
    }

    private static Map<String, String> link(String type, String claim) {
        return Map.of("type", type, "claim", claim);
    }

    @Test
    void statementsAreEscapedInPagesAndCitations() {
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "reports",
                SampleEntries.report(
                        "permalink-hostile", SampleEntries.with(SampleEntries.claim("c"), "statement", HOSTILE)));
        editor.published("reports/permalink-hostile");
        String id = KnownClaims.id("permalink-hostile", "c").toString();
        for (String address : List.of("/c/" + id, "/embed/claims/" + id)) {
            String page = given().accept(HTML).get(address).asString();
            assertThat(page, not(containsString("<script>alert")));
            assertThat(page, containsString("&lt;/script&gt;&lt;script&gt;alert(1)"));
        }
        assertThat(citation(id, "?style=bibtex"), containsString("\\& 100 \\% of x\\_y \\#1 text"));
        assertThat(citation(id, "?style=apa"), containsString(HOSTILE.replaceFirst("\\.$", "")));
    }

    private static String citation(String id, String query) {
        return given().get("/v1/claims/" + id + "/citation" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
