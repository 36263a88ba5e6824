package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.disclosure;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disclosures in FollowTheMoney, in reconciliation and in the feed of corrections. */
@QuarkusTest
@OwnDesk
class DisclosureFormatsTest {

    private static final String TITLE = "The Dunlin papers";

    private EditorClient editor;

    @BeforeEach
    void write() {
        editor = EditorClient.as("editor");
        if (editor.get("disclosures/dunlin-papers").statusCode() == 200) {
            return;
        }
        editor.created("organisations", organisation("dunlin-partner"));
        editor.created(
                "disclosures",
                with(disclosure("dunlin-papers", "dunlin-partner"), "title", TITLE, "period", "2016-05/2021~"));
        editor.created("disclosures", with(disclosure("dunlin-secret"), "title", "The hidden Dunlin papers"));
        editor.created(
                "reports",
                with(
                        report("dunlin", with(claim("one"), "statement", "It was said of dunlins.")),
                        "disclosures",
                        List.of("dunlin-papers")));
        editor.published("reports/dunlin");
        editor.created("reports", report("dunlin-other", claim("one")));
        editor.published("reports/dunlin-other");
    }

    @Test
    void filesOfFollowTheMoneyHaveDisclosuresAsEvents() {
        for (String list : List.of("disclosures?q=dunlin&", "reports?disclosure=dunlin-papers&")) {
            String file = given().get("/v1/" + list + "format=ftm")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(file, containsString("{\"id\":\"disclosures-disclosure-dunlin-papers\",\"schema\":\"Event\""));
            assertThat(file, containsString("\"name\":[\"" + TITLE + "\"]"));
            assertThat(file, containsString("\"startDate\":[\"2016-05\"]"));
            assertThat(file, not(containsString("endDate")));
            assertThat(
                    file, containsString("disclosures-partner-organisation-dunlin-partner--disclosure-dunlin-papers"));
            assertThat(file, containsString("Took part, according to its reports"));
            assertThat(file, not(containsString("\"involved\"")));
        }
        assertThat(
                given().get("/v1/claims?report=dunlin&format=ftm").asString(),
                containsString(
                        "\"document\":[\"disclosures-report-dunlin\"],\"entity\":[\"disclosures-disclosure-dunlin-papers\"]"));
    }

    @Test
    void namesAreMatchedToDisclosures() {
        given().formParam("queries", "{\"q\":{\"query\":\"the dunlin papers\",\"type\":\"disclosure\"}}")
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("q.result[0].id", equalTo("disclosure/dunlin-papers"))
                .body("q.result[0].name", equalTo(TITLE))
                .body("q.result[0].type.id", contains("disclosure"))
                .body("q.result[0].match", equalTo(true));
        given().formParam("extend", "{\"ids\":[\"disclosure/dunlin-papers\"],\"properties\":[{\"id\":\"partner\"}]}")
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("rows.'disclosure/dunlin-papers'.partner.id", contains("organisation/dunlin-partner"));
        given().get("/reconcile").then().body("defaultTypes.id", hasItem("disclosure"));
    }

    @Test
    void correctionsAreFollowedByDisclosure() {
        for (String report : List.of("dunlin", "dunlin-other")) {
            editor.patch(
                            "claims/" + KnownClaims.id(report, "one"),
                            Map.of("locator", "p. 9", "correctionNote", "The page of " + report + " was wrong."))
                    .then()
                    .statusCode(200);
        }
        given().get("/v1/feeds/corrections.json?disclosure=dunlin-papers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].content_html", containsString("The page of dunlin was wrong."));
        assertThat(
                given().get("/v1/feeds/corrections.atom?disclosure=dunlin-papers")
                        .asString(),
                not(containsString("dunlin-other")));
        given().get("/v1/changes?disclosure=dunlin-papers&limit=200")
                .then()
                .statusCode(200)
                .body("items.resource.id", hasItem("dunlin"))
                .body("items.resource.id", not(hasItem("dunlin-other")));
        for (String unknown : List.of("dunlin-secret", "no-such")) {
            given().get("/v1/feeds/corrections.json?disclosure=" + unknown)
                    .then()
                    .statusCode(400);
            given().get("/v1/changes?disclosure=" + unknown).then().statusCode(400);
        }
        editor.get("changes?disclosure=dunlin-secret").then().statusCode(200).body("items", empty());
    }
}
