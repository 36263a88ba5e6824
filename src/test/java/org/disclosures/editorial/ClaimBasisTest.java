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
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kinds, evidence levels and bases between an allegation and a forensic examination. */
@QuarkusTest
@OwnDesk
class ClaimBasisTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void aBasisIsReadFilteredAndCounted() {
        editor.created(
                "reports",
                report(
                        "basis-report",
                        with(
                                claim("scanned"),
                                "kind",
                                "attribution",
                                "assurance",
                                "assessed",
                                "basis",
                                List.of("documents", "network-measurement", "documents")),
                        with(claim("examined"), "assurance", "forensic", "basis", List.of("device-forensics")),
                        claim("said")));
        editor.published("reports/basis-report");
        String published = DatasetMoment.latest().toString();

        given().get("/v1/claims?report=basis-report&basis=network-measurement,leaked-data")
                .then()
                .body("items.kind", contains("attribution"))
                .body("items[0].basis", contains("network-measurement", "documents"))
                .body("items[0].basisLabels", contains("Network measurement", "Documents"))
                .body("items[0].assuranceLabel", equalTo("Assessment by an analyst"));
        given().get("/v1/claims?report=basis-report&assurance=alleged").then().body("items[0].basis", empty());
        given().get("/v1/claims/facets?report=basis-report&by=basis")
                .then()
                .body("facets[0].values.value", contains("device-forensics", "documents", "network-measurement"))
                .body("facets[0].values.claimCount", contains(1, 1, 1));
        given().get("/v1/claims?report=basis-report&sort=-assurance")
                .then()
                .body("items.assurance", contains("forensic", "assessed", "alleged"));
        assertThat(
                given().get("/v1/claims?report=basis-report&format=csv").asString(),
                containsString("attribution,assessed,network-measurement; documents,"));

        String id =
                given().get("/v1/claims?report=basis-report&basis=documents").path("items[0].id");
        editor.patch(
                        "claims/" + id,
                        Map.of("basis", List.of("testimony"), "correctionNote", "The report names a witness."))
                .then()
                .statusCode(200)
                .body("basis", contains("testimony"));
        given().queryParam("asOf", published)
                .get("/v1/claims/" + id)
                .then()
                .body("basis", contains("network-measurement", "documents"));
        editor.patch("claims/" + id, Map.of("basis", List.of("rumour"), "correctionNote", "A rumour."))
                .then()
                .statusCode(400);
        given().get("/v1/claims/" + id).then().body("basis", contains("testimony"));
    }

    @Test
    void quotationsAreReadFoundAndRedacted() {
        editor.created("targets", with(target("quoted-person"), "name", "Zsofia Kalmanczhey"));
        editor.created(
                "reports",
                report(
                        "quote-report",
                        with(
                                claim("quoted"),
                                "quote",
                                "Zsofia Kalmanczhey a été visée par un zibelin",
                                "quoteLanguage",
                                "fr",
                                "target",
                                "quoted-person"),
                        with(claim("unquoted"), "quote", "They knew.")));
        editor.published("reports/quote-report");
        Instant published = DatasetMoment.latest();
        given().get("/v1/claims?report=quote-report&q=zibelin")
                .then()
                .body("items.quoteLanguage", contains("fr"))
                .body("items.quote", contains("Zsofia Kalmanczhey a été visée par un zibelin"));
        given().get("/v1/claims?report=quote-report&q=knew").then().body("items.quoteLanguage", contains("en"));
        String id = given().get("/v1/claims?report=quote-report&q=zibelin").path("items[0].id");
        assertThat(
                given().accept("text/html").get("/c/" + id).asString(),
                containsString("<q lang=\"fr\" dir=\"auto\">Zsofia Kalmanczhey a été visée par un zibelin</q>"));
        editor.patch("claims/" + id, Map.of("quoteLanguage", "not a language", "correctionNote", "A typing error."))
                .then()
                .statusCode(400);

        String target = editor.patch("targets/quoted-person", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        for (String form : List.of("json", "csv", "ndjson", "jsonld", "ftm", "atom")) {
            assertThat(
                    form,
                    given().get("/v1/claims?report=quote-report&format=" + form).asString(),
                    not(containsString("Kalmanczhey")));
        }
        editor.awaitRedaction(target);
        given().get("/v1/claims?report=quote-report&q=zibelin")
                .then()
                .body("items.quote", contains("Somebody in the valley a été visée par un zibelin"));
        given().get("/v1/claims?q=Kalmanczhey").then().body("items", empty());
        assertThat(
                given().queryParam("asOf", published.toString())
                        .get("/v1/claims/" + id)
                        .asString(),
                not(containsString("Kalmanczhey")));
        editor.patch(
                        "claims/" + id,
                        Map.of("quote", "Kalmanczhey a été visée", "correctionNote", "The quotation was cut short."))
                .then()
                .statusCode(400);
    }

    @Test
    void attemptsAndTargetingCountForThemselves() {
        editor.created("targets", target("attempted-one"));
        editor.created(
                "reports",
                report(
                        "attempt-report",
                        with(
                                claim("lured"),
                                "kind",
                                "attempt",
                                "target",
                                "attempted-one",
                                "statement",
                                "{target} got a link."),
                        with(
                                claim("either"),
                                "kind",
                                "targeting",
                                "target",
                                "attempted-one",
                                "assurance",
                                "assessed",
                                "statement",
                                "{target} was targeted or infected.")));
        editor.published("reports/attempt-report");
        given().get("/v1/targets/attempted-one").then().statusCode(200).body("assurance", equalTo("assessed"));
        given().get("/v1/statistics/targets?by=category")
                .then()
                .body("named.kind", hasItem("attempt"))
                .body("named.kind", hasItem("targeting"));
    }

    @Test
    void vocabulariesDefineTheTerms() {
        given().header("Accept-Language", "de")
                .get("/v1/vocabularies")
                .then()
                .body(
                        "find { it.id == 'basis' }.terms.find { it.code == 'testimony' }.definition",
                        equalTo("Jemand berichtete, was er sah oder erlebte."))
                .body(
                        "find { it.id == 'assurance' }.terms.code",
                        contains("alleged", "reported", "official", "assessed", "forensic"))
                .body("find { it.id == 'claim-kind' }.terms.every { it.definition }", equalTo(true));
    }
}
