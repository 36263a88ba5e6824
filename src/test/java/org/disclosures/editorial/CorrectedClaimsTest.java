package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A claim that another corrects or supersedes is marked and links to the correction wherever it appears, and counts
 * nowhere.
 */
@QuarkusTest
@OwnDesk
class CorrectedClaimsTest {

    // Too long to be a day, a year or a revision number; texts group its digits.
    private static final String FIGURE = "(?s).*770\\D?177.*";

    private static final String WORD = "quetzalcoatlus";

    // Schemas that show a claim and need no mark, with the reason for each.
    private static final Set<String> UNMARKED = Set.of(
            // Bounds rest only on standing claims.
            "BoundBasis",
            // This is the entry form, not a view.
            "ClaimInput",
            // A dry run shows entries of a file that was not imported.
            "ImportStatement");

    private static String report;
    private static String overtaken;
    private static String correction;
    private static String earlier;

    @BeforeEach
    void publishACorrection() {
        if (report != null) {
            return;
        }
        earlier = ListWalk.latestChange();
        EditorClient editor = EditorClient.as("editor");
        Map<String, Object> old = with(
                SampleEntries.claim("old"),
                "statement",
                "The " + WORD + " was said to have been chosen.",
                "locator",
                "p. 7",
                "kind",
                "selection",
                "occurred",
                "2021-07",
                "figure",
                Map.of("qualifier", "exact", "amount", 770177, "unit", "individuals"),
                "target",
                "overtaken-person",
                "attributions",
                List.of(Map.of("source", "overtaken-lab", "role", "originated")),
                "places",
                List.of(Map.of("country", "TV", "role", "targets")));
        editor.created(
                "reports",
                with(
                        SampleEntries.report(
                                "overtaken",
                                old,
                                with(
                                        SampleEntries.claim("beside"),
                                        "links",
                                        List.of(Map.of("type", "supports", "claim", "old")))),
                        "create",
                        Map.of(
                                "sources",
                                List.of(
                                        SampleEntries.source("overtaken-paper"),
                                        with(SampleEntries.source("overtaken-lab"), "name", "The Lab")),
                                "categories",
                                List.of(SampleEntries.category("overtaken-group", 941)),
                                "targets",
                                List.of(with(
                                        SampleEntries.target("overtaken-person"), "category", "overtaken-group")))));
        editor.published("reports/overtaken");
        report = "overtaken";
        overtaken = claim("overtaken", "p. 7");
        editor.created(
                "reports",
                SampleEntries.report(
                        "overtaking",
                        with(
                                SampleEntries.claim("new"),
                                "locator",
                                "p. 8",
                                "links",
                                List.of(Map.of("type", "corrects", "claim", overtaken)))));
        editor.published("reports/overtaking");
        correction = claim("overtaking", "p. 8");
    }

    private static String claim(String report, String locator) {
        return given().get("/v1/reports/" + report + "/claims")
                .path("items.find { it.locator == '" + locator + "' }.id");
    }

    @Test
    void correctedClaimsLinkToTheirCorrectionEverywhere() {
        for (String place : List.of(
                "/v1/claims/" + overtaken,
                "/v1/claims?q=" + WORD,
                "/v1/claims?report=overtaken&fields=id",
                "/v1/claims?report=overtaken&fields=statement&format=ndjson",
                "/v1/claims?report=overtaken&format=ndjson",
                "/v1/claims?report=overtaken&format=csv",
                "/v1/claims?report=overtaken&format=csv&fields=statement,locator",
                "/v1/claims?report=overtaken&format=ftm",
                "/v1/claims?report=overtaken&format=jsonld",
                "/v1/claims/" + overtaken + "/links",
                "/v1/claims/" + overtaken + "/links?fields=type",
                "/v1/claims/" + overtaken + "/links?format=csv",
                "/v1/claims/" + overtaken + "/citation?style=apa",
                "/v1/claims/" + overtaken + "/citation?style=chicago",
                "/v1/claims/" + overtaken + "/citation?style=bibtex",
                "/v1/claims/" + overtaken + "/citation?style=ris",
                "/v1/claims/" + overtaken + "/citation?style=csl-json",
                "/v1/search?q=" + WORD,
                "/v1/search?q=" + WORD + "&fields=reference",
                "/v1/targets/overtaken-person",
                "/v1/sources/overtaken-lab",
                "/v1/countries/TV",
                "/v1/feeds/claims.json?report=overtaken",
                "/v1/feeds/claims.atom?report=overtaken",
                "/v1/feeds/corrections.json",
                "/v1/feeds/corrections.atom",
                "/v1/changes?limit=200&since=" + earlier,
                "/c/" + overtaken,
                "/embed/claims/" + overtaken)) {
            String shown = given().accept(place.startsWith("/v1") ? "*/*" : "text/html")
                    .get(place)
                    .asString();
            assertThat(place, shown, containsString(correction));
        }
        given().get("/v1/claims/" + overtaken).then().body("corrections.href", hasItem("/v1/claims/" + correction));
        String beside = claim("overtaken", "p. 1");
        given().get("/v1/claims/" + beside)
                .then()
                .body("links[0].standing", is(false))
                .body("links[0].corrections.id", hasItem(correction));
        given().get("/oembed?url=http://localhost:" + RestAssured.port + "/c/" + overtaken)
                .then()
                .body("title", containsString("No longer standing"));
        assertThat(
                given().get("/v1/claims?report=overtaken&format=ftm")
                        .asString()
                        .lines()
                        .filter(line -> line.contains("\"Documentation\"") && line.contains(WORD))
                        .toList()
                        .toString(),
                containsString("No longer standing"));
    }

    @Test
    void correctedClaimsCountNowhere() {
        assertThat(given().get("/v1/claims/" + overtaken).asString(), matchesPattern(FIGURE));
        for (String counts : List.of(
                "/v1/claims/facets?report=overtaken&by=kind",
                "/v1/charts/assurance.txt?report=overtaken",
                "/v1/charts/timeline.txt?report=overtaken",
                "/v1/charts/claims-by-country.txt?report=overtaken",
                "/v1/charts/targets-by-category.txt?report=overtaken")) {
            String shown = given().get(counts).asString();
            assertThat(counts, shown, not(containsString("selection")));
            assertThat(counts, shown, not(matchesPattern(FIGURE)));
        }
        for (String by : List.of("category", "country", "assurance", "source")) {
            String shown = given().get("/v1/statistics/targets?by=" + by).asString();
            assertThat(by, shown, not(containsString(overtaken)));
            assertThat(by, shown, not(matchesPattern(FIGURE)));
        }
        given().get("/v1/claims/facets?report=overtaken").then().body("claimCount", is(1));
        given().get("/v1/claims/facets?report=overtaken&standing=false").then().body("claimCount", is(1));
        given().get("/v1/categories/overtaken-group")
                .then()
                .body("bounds.size()", is(0))
                .body("named.size()", is(0));
        // A list shows claims that no longer stand, and its total counts them.
        given().get("/v1/claims?report=overtaken&count=true").then().body("page.total", is(2));
    }

    @Test
    void standingFiltersEveryListOfClaims() {
        for (String list : List.of("/v1/claims?report=overtaken", "/v1/reports/overtaken/claims?limit=50")) {
            for (boolean standing : new boolean[] {true, false}) {
                List<String> found =
                        given().get(list + "&q=said&standing=" + standing).path("items.id");
                assertEquals(given().get(list + "&standing=" + standing).<List<String>>path("items.id"), found);
                assertEquals(!standing, found.contains(overtaken));
                assertEquals(1, found.size());
                assertEquals(
                        found,
                        EditorClient.as("editor")
                                .get(list.substring("/v1/".length()) + "&standing=" + standing)
                                .<List<String>>path("items.id"));
            }
        }
        given().get("/v1/feeds/claims.json?report=overtaken&standing=false")
                .then()
                .body("items.id", is(List.of("urn:uuid:" + overtaken)));
        assertThat(
                given().get("/v1/claims?report=overtaken&standing=true&format=csv")
                        .asString(),
                not(containsString(WORD)));
    }

    @Test
    void attributionChainsEndWithThePublisher() {
        JsonPath claim = given().get("/v1/claims/" + overtaken).jsonPath();
        assertEquals("The Lab, via Voice overtaken-paper", claim.getString("attributedTo"));
        assertEquals(List.of("overtaken-lab", "overtaken-paper"), claim.getList("attributions.source.id"));
        assertThat(
                given().get("/v1/claims?report=overtaken&format=csv&kind=selection&fields=attributions")
                        .asString(),
                containsString("overtaken-lab > overtaken-paper"));
        for (String place : List.of(
                "/v1/claims/" + overtaken + "/citation", "/v1/feeds/claims.json?report=overtaken&kind=selection")) {
            assertThat(place, given().get(place).asString(), containsString("The Lab, via Voice overtaken-paper"));
        }
    }

    @Test
    void publishersWithinTheirOwnChainAreRefused() {
        EditorClient editor = EditorClient.as("editor");
        Map<String, Object> own = with(
                SampleEntries.claim("own"),
                "report",
                "overtaken",
                "attributions",
                List.of(Map.of("source", "overtaken-paper", "role", "originated")));
        editor.create("claims", own)
                .then()
                .statusCode(400)
                .body("errors.reason.toString()", containsString("leave it out of the chain"));
        editor.patch("reports/overtaken", Map.of("publisher", "overtaken-lab", "correctionNote", "Another one."))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("publishers"));
    }

    /** A schema that shows a claim has its marks; a new schema is marked, or listed here with the reason. */
    @Test
    void schemasThatShowAClaimHaveItsMarks() {
        Set<String> unmarked = new TreeSet<>();
        Map<String, Map<String, Object>> schemas =
                given().get("/openapi?format=json").jsonPath().getMap("components.schemas");
        schemas.forEach((name, schema) -> {
            if (schema.get("properties") instanceof Map<?, ?> properties
                    && (properties.containsKey("statement") || properties.containsKey("locator"))
                    && !(properties.containsKey("standing") && properties.containsKey("corrections"))) {
                unmarked.add(name);
            }
        });
        assertEquals(new TreeSet<>(UNMARKED), unmarked);
    }
}
