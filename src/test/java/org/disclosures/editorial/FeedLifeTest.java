package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.Test;

/**
 * Feeds of claims through publication, correction, retraction and the end of embargoes. The clock only moves forward.
 */
@QuarkusTest
@OwnDesk
class FeedLifeTest {

    @Inject
    ShiftableClock clock;

    @Test
    void correctedClaimsMoveToTheTopAndRetractedOnesDisappear() {
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "reports", SampleEntries.report("feed-life", SampleEntries.claim("c"), SampleEntries.claim("d")));
        String first = KnownClaims.id("feed-life", "c").toString();
        String second = KnownClaims.id("feed-life", "d").toString();
        assertThat(ids("claims"), not(hasItem("urn:uuid:" + first)));
        editor.published("reports/feed-life");
        JsonPath before = feed("claims");
        assertEquals(
                List.of("urn:uuid:" + first, "urn:uuid:" + second).stream()
                        .sorted()
                        .toList(),
                before.<String>getList("items.id").subList(0, 2).stream()
                        .sorted()
                        .toList());
        String last = before.<String>getList("items.id").get(1).equals("urn:uuid:" + first) ? first : second;
        String published = before.getString("items.find { it.id == 'urn:uuid:" + last + "' }.date_published");

        clock.moveTo(clock.instant().plusSeconds(90));
        editor.patch(
                        "claims/" + last,
                        Map.of("statement", "It was said otherwise.", "correctionNote", "A word was wrong."))
                .then()
                .statusCode(200);
        JsonPath after = feed("claims");
        assertEquals("urn:uuid:" + last, after.getString("items[0].id"));
        assertEquals(published, after.getString("items[0].date_published"));
        assertThat(
                Instant.parse(after.getString("items[0].date_modified")).isAfter(Instant.parse(published)), is(true));
        JsonPath corrections = feed("corrections");
        assertThat(corrections.getString("items[0].title"), containsString("It was said otherwise."));
        assertThat(corrections.getString("items[0].content_html"), containsString("A word was wrong."));
        String corrected = corrections.getString("items[0].id");

        editor.moved("claims/" + last, "retracted", Map.of("note", "The paper <withdrew> it."));
        assertThat(ids("claims"), not(hasItem("urn:uuid:" + last)));
        JsonPath retracted = feed("corrections");
        assertEquals("Claim retracted", retracted.getString("items[0].title"));
        assertThat(retracted.getString("items[0].url"), containsString("/c/" + last));
        assertThat(retracted.getString("items[0].content_html"), containsString("The paper &lt;withdrew&gt; it."));
        assertThat(retracted.getString("items[0].content_html"), not(containsString("It was said")));
        assertEquals(corrected, retracted.getString("items[1].id"));
        assertThat(retracted.getString("items[1].content_html"), not(containsString("It was said")));
        assertThat(
                given().get("/v1/feeds/corrections.json?type=claim-retracted")
                        .jsonPath()
                        .getList("items.title"),
                hasItem("Claim retracted"));
        assertThat(
                given().get("/v1/feeds/corrections.json?type=claim-published")
                        .jsonPath()
                        .getList("items"),
                is(List.of()));
    }

    @Test
    void embargoedRecordsEnterFeedsWhenTheEmbargoEnds() {
        EditorClient editor = EditorClient.as("editor");
        Instant embargo = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        editor.created("reports", SampleEntries.report("feed-embargo", SampleEntries.claim("c")));
        editor.published("reports/feed-embargo", Map.of("embargoUntil", embargo.toString()));
        String id = "urn:uuid:" + KnownClaims.id("feed-embargo", "c");
        for (String feed : List.of("claims", "reports")) {
            assertThat(feed(feed).prettify(), not(containsString("feed-embargo")));
            assertThat(editor.get("feeds/" + feed + ".json").asString(), not(containsString("feed-embargo")));
        }
        clock.moveTo(embargo.plusSeconds(5));
        JsonPath claims = feed("claims");
        assertEquals(id, claims.getString("items[0].id"));
        assertEquals(embargo.toString(), claims.getString("items[0].date_published"));
        assertEquals(embargo.toString(), claims.getString("items[0].date_modified"));
        assertThat(feed("reports").getString("items[0].title"), containsString("Report feed-embargo"));
    }

    // U+FFFE and U+FFFF are characters that a text can contain, and XML cannot.
    @Test
    void charactersInvalidInXmlBreakNoFeedOrEmbedding() throws Exception {
        EditorClient editor = EditorClient.as("editor");
        Map<String, Object> claim = new HashMap<>(SampleEntries.claim("c"));
        claim.put("statement", "It was said\uFFFE <so>.");
        Map<String, Object> report = new HashMap<>(SampleEntries.report("feed-odd", claim));
        report.put("title", "An odd\uFFFF title");
        report.put("url", "https://example.org/odd?\uFFFE");
        editor.created("reports", report);
        editor.published("reports/feed-odd");
        String permalink = "http://localhost:" + RestAssured.port + "/c/" + KnownClaims.id("feed-odd", "c");
        for (String address : List.of(
                "/v1/feeds/claims.atom",
                "/v1/feeds/reports.atom",
                "/v1/charts/timeline.svg?report=feed-odd",
                "/oembed?format=xml&url=" + permalink)) {
            byte[] xml = given().get(address).then().statusCode(200).extract().asByteArray();
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        }
    }

    private static List<String> ids(String feed) {
        return feed(feed).getList("items.id");
    }

    private static JsonPath feed(String feed) {
        return given().get("/v1/feeds/" + feed + ".json?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
