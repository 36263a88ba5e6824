package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.disclosure;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disclosures, written with their reports. */
@QuarkusTest
@OwnDesk
class DisclosureEditingTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void disclosuresArePublicWithTheFirstPublicReport() {
        String path = editor.created(
                "reports",
                with(
                        report("kelp", with(claim("one"), "statement", "It was said of kelp.")),
                        "disclosures",
                        List.of("kelp-papers"),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("kelp-paper")),
                                "organisations",
                                List.of(organisation("kelp-partner")),
                                "disclosures",
                                List.of(disclosure("kelp-papers", "kelp-partner")))));
        for (String hidden :
                List.of("disclosures/kelp-papers", "disclosures/kelp-papers/claims", "organisations/kelp-partner")) {
            given().get("/v1/" + hidden).then().statusCode(404);
        }
        given().get("/v1/claims?disclosure=kelp-papers").then().statusCode(400);

        editor.published(path);

        given().get("/v1/disclosures/kelp-papers").then().body("partners.id", contains("kelp-partner"));
        given().get("/v1/organisations/kelp-partner").then().statusCode(200);
        given().get("/v1/disclosures/kelp-papers/reports").then().body("items.id", contains("kelp"));
        given().get("/v1/claims?disclosure=kelp-papers&q=kelp")
                .then()
                .body("items.statement", contains("It was said of kelp."));
        ProblemResponse.of(editor.delete("disclosures/kelp-papers"), 409, "conflict");

        editor.moved(path, "retracted", Map.of("note", "It was wrong."));

        given().get("/v1/disclosures/kelp-papers").then().statusCode(404);
        given().get("/v1/organisations/kelp-partner").then().statusCode(404);
    }

    @Test
    void reportsChangeTheirDisclosures() {
        editor.created("disclosures", disclosure("coral-papers"));
        editor.created("disclosures", disclosure("reef-papers"));
        String path = editor.created("reports", with(report("coral", claim("one")), "disclosures", List.of()));
        editor.published(path);
        given().get("/v1/reports/coral").then().body("disclosures", empty());

        editor.patch(path, Map.of("disclosures", List.of("reef-papers", "coral-papers"), "correctionNote", "Added."))
                .then()
                .statusCode(200)
                .body("disclosures.id", contains("coral-papers", "reef-papers"));
        given().get("/v1/reports?disclosure=reef-papers").then().body("items.id", contains("coral"));
        given().get("/v1/claims?disclosure=reef-papers").then().body("items.report.id", contains("coral"));
        given().get("/v1/search?q=reef&type=disclosure").then().body("items.reference.id", contains("reef-papers"));
        assertThat(ChangeTraces.entries("reports/coral").toString(), containsString("disclosures"));
        editor.get(path + "/entry").then().body("disclosures", contains("coral-papers", "reef-papers"));

        editor.patch(path, Map.of("disclosures", List.of("coral-papers"), "correctionNote", "Removed."))
                .then()
                .statusCode(200);
        given().get("/v1/disclosures/reef-papers").then().statusCode(404);
        given().get("/v1/disclosures/coral-papers/claims").then().body("items.report.id", contains("coral"));
        given().get("/v1/search?q=reef&type=disclosure").then().body("items", empty());
    }

    @Test
    void unknownDisclosuresAreRefused() {
        ProblemResponse.of(
                        editor.create("reports", with(report("lost", claim("one")), "disclosures", List.of("no-such"))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("disclosures"));
        editor.get("reports/lost").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last year", "2021-13", "2021/2020", "2021-07-32"})
    void periodsAreDatesOfEdtf(String period) {
        ProblemResponse.of(
                editor.create("disclosures", with(disclosure("timeless"), "period", period)), 400, "invalid-body");
        editor.get("disclosures/timeless").then().statusCode(404);
    }

    @Test
    void withheldNamesAreTakenOutOfDisclosures() {
        String path = editor.created(
                "reports",
                with(
                        report(
                                "urchin",
                                with(claim("one"), "target", "urchin-person", "statement", "{target} was told.")),
                        "disclosures",
                        List.of("urchin-papers"),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("urchin-paper")),
                                "targets",
                                List.of(with(target("urchin-person"), "name", "Ottoline Brackwater")),
                                "disclosures",
                                List.of(with(
                                        disclosure("urchin-papers"),
                                        "title",
                                        "The papers of Ottoline Brackwater",
                                        "summary",
                                        "Ottoline Brackwater kept them.")))));
        editor.published(path);
        given().get("/v1/disclosures/urchin-papers").then().body("title", containsString("Brackwater"));

        String hidden = editor.patch("targets/urchin-person", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        for (String address : List.of(
                "disclosures/urchin-papers",
                "disclosures?format=csv",
                "reports/urchin",
                "search?q=papers",
                "claims/facets?by=disclosure",
                "statistics/targets?by=disclosure")) {
            assertThat(given().get("/v1/" + address).asString(), not(containsString("Brackwater")));
        }
        editor.awaitRedaction(hidden);
        given().get("/v1/disclosures/urchin-papers")
                .then()
                .body("title", equalTo("The papers of Somebody in the valley"));
    }
}
