package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.Test;

/** Organisations can be alleged targets; they are no people, and their names cannot be withheld. */
@QuarkusTest
@OwnDesk
class TargetedOrganisationsTest {

    @Test
    void organisationsAreTargetsAndNoPeople() {
        EditorClient editor = EditorClient.as("editor");
        editor.created("targets", with(target("port-chamber"), "kind", "organisation", "name", "Chamber of the Port"));
        editor.created(
                "reports",
                report(
                        "chamber-report",
                        with(
                                claim("chamber"),
                                "kind",
                                "attempt",
                                "target",
                                "port-chamber",
                                "statement",
                                "Messages with lures reached {target}.")));
        editor.published("reports/chamber-report");

        given().get("/v1/targets/port-chamber")
                .then()
                .body("kindLabel", equalTo("Organisation"))
                .body("name", equalTo("Chamber of the Port"));
        given().get("/v1/targets?kind=organisation").then().body("items.id", hasItem("port-chamber"));
        given().get("/v1/targets/facets?by=kind").then().body("facets[0].values.value", hasItem("organisation"));
        given().get("/v1/statistics/targets?report=chamber-report&by=report")
                .then()
                .body("named", equalTo(List.of()));
        given().formParam("queries", "{\"q\":{\"query\":\"Chamber of the Port\",\"type\":\"targeted-organisation\"}}")
                .post("/reconcile")
                .then()
                .body("q.result[0].id", equalTo("target/port-chamber"))
                .body("q.result[0].type.id", contains("targeted-organisation", "target"));
        String ftm = given().get("/v1/claims?report=chamber-report&format=ftm").asString();
        assertThat(ftm, containsString("\"schema\":\"Organization\""));
        assertThat(ftm, not(containsString("\"schema\":\"Person\"")));
        assertThat(
                given().get("/v1/targets?kind=organisation&format=jsonld").asString(),
                containsString("\"Organization\""));
        editor.patch("targets/port-chamber", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(400);
    }
}
