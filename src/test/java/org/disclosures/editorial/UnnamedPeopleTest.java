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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom the source does not name: described everywhere, counted only by a figure, and never taken for withheld. */
@QuarkusTest
@OwnDesk
class UnnamedPeopleTest {

    private static final String WORDS = "A senior lamplighter, whom the report does not name";

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    private static Map<String, Object> unnamed(String id) {
        return with(target(id), "name", null, "description", WORDS, "nameVisibility", "unnamed");
    }

    private static Map<String, Object> infected(String key, String target) {
        return with(
                claim(key), "kind", "infection", "target", target, "statement", "The phone of {target} was infected.");
    }

    @Test
    void descriptionStandsInPlaceOfTheNameEverywhere() {
        editor.created("targets", target("quay-wife"));
        editor.created(
                "targets",
                with(
                        unnamed("senior-lamplighter"),
                        "role",
                        "Keeper of the quay lamps",
                        "relations",
                        List.of(Map.of("target", "quay-wife", "kind", "relative"))));
        editor.created(
                "reports", report("quay-report", infected("one", "senior-lamplighter"), infected("two", "quay-wife")));
        editor.published("reports/quay-report");

        given().get("/v1/targets/senior-lamplighter")
                .then()
                .statusCode(200)
                .body("name", equalTo(WORDS))
                .body("nameVisibility", equalTo("unnamed"))
                .body("names", empty())
                .body("role", equalTo("Keeper of the quay lamps"))
                .body("relations.target.id", contains("quay-wife"));
        given().get("/v1/targets?relatedTo=quay-wife").then().body("items.id", contains("senior-lamplighter"));
        given().get("/v1/search?q=lamplighter").then().body("items.reference.id", hasItem("senior-lamplighter"));
        given().get("/v1/reports/quay-report/claims")
                .then()
                .body("items.statement", hasItem("The phone of " + WORDS + " was infected."));
        for (String form : List.of("csv", "ndjson", "jsonld", "ftm")) {
            assertThat(
                    form, given().get("/v1/targets?format=" + form).asString(), containsString("A senior lamplighter"));
        }
        assertThat(
                given().get("/v1/targets?format=ftm").asString(),
                containsString(WORDS + ". A person whom the source does not name."));
        editor.get("targets/senior-lamplighter/entry").then().body("$", not(hasKey("name")));
        // It may be somebody whom another source names.
        given().get("/v1/statistics/targets?report=quay-report").then().body("named.people", contains(1));
    }

    @Test
    void figureOfOneCounts() {
        editor.created("targets", unnamed("figured-lamplighter"));
        editor.created(
                "reports",
                report(
                        "figured-report",
                        with(
                                infected("one", "figured-lamplighter"),
                                "figure",
                                Map.of("qualifier", "exact", "amount", 1, "unit", "individuals"))));
        editor.published("reports/figured-report");
        given().get("/v1/statistics/targets?report=figured-report")
                .then()
                .body("overall.lowerBound", contains(1))
                .body("named", empty());
    }

    @Test
    void nameIsAddedLaterAndCanThenBeWithheld() {
        String path = editor.created("targets", unnamed("later-named"));
        editor.created("reports", report("later-report", infected("one", "later-named")));
        editor.published("reports/later-report");
        ProblemResponse.of(editor.patch(path, Map.of("nameVisibility", "withheld")), 400, "invalid-body")
                .body("errors.field", contains("name"));
        editor.patch(path, Map.of("name", "Corvin Aldermast", "nameVisibility", "public"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Corvin Aldermast"));
        given().get("/v1/statistics/targets?report=later-report").then().body("named.people", contains(1));

        String id = editor.patch(path, Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .body("name", equalTo(WORDS))
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        for (String address :
                List.of("/v1/targets/" + id, "/v1/targets/" + id + "/history", "/v1/search?q=Aldermast")) {
            assertThat(address, given().get(address).asString(), not(containsString("Corvin")));
        }
        ProblemResponse.of(unnaming("targets/" + id), 400, "invalid-body")
                .body("errors.field", contains("nameVisibility"));
    }

    @Test
    void nameIsWithheldTogetherWithItsEntry() {
        String path = editor.created("targets", unnamed("secretly-named"));
        editor.created("reports", report("secret-report", infected("one", "secretly-named")));
        editor.published("reports/secret-report");
        String id = editor.patch(path, Map.of("name", "Ottoline Brackwater", "nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .body("name", equalTo(WORDS))
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        given().get("/v1/search?q=Brackwater").then().body("items", empty());
        given().get("/v1/targets/" + id).then().body("nameVisibility", equalTo("withheld"));
    }

    @Test
    void targetWithANameNeverBecomesUnnamed() {
        String path = editor.created("targets", target("known-lamplighter"));
        ProblemResponse.of(unnaming(path), 400, "invalid-body")
                .body("errors.field", contains("nameVisibility"))
                .body("errors[0].reason", containsString("withhold it"));
    }

    @Test
    void onlyPeopleWithoutNamesAreUnnamed() {
        for (Map<String, Object> refused : List.of(
                with(unnamed("odd-lamplighter"), "name", "Somebody"),
                with(unnamed("odd-lamplighter"), "names", List.of(Map.of("name", "Sb.", "kind", "alias"))))) {
            ProblemResponse.of(editor.create("targets", refused), 400, "invalid-body")
                    .body("errors.field", contains("nameVisibility"))
                    .body("errors.value", contains("unnamed"));
        }
        ProblemResponse.of(
                        editor.create("targets", with(unnamed("odd-lamplighter"), "nameVisibility", "public")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("name"));
        ProblemResponse.of(
                editor.create("targets", with(unnamed("odd-lamplighter"), "kind", "group")), 400, "invalid-body");
    }

    private Response unnaming(String path) {
        return editor.patch(path, "{\"name\":null,\"nameVisibility\":\"unnamed\"}");
    }
}
