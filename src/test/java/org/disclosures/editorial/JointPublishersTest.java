package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that several sources published together. */
@QuarkusTest
@OwnDesk
class JointPublishersTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void eachPublisherFindsTheReportAndItsClaims() {
        String report = create("joint", claim("own"), attributed("passed-on", "joint-voice"));
        given().get("/v1/sources/joint-lab").then().statusCode(404);
        editor.published(report);

        given().get("/v1/" + report).then().body("publishers.name", contains("Voice joint-paper", "Voice joint-lab"));
        String own = KnownClaims.id("joint", "own").toString();
        String passedOn = KnownClaims.id("joint", "passed-on").toString();
        for (String publisher : List.of("joint-paper", "joint-lab")) {
            String reports = given().get("/v1/sources/" + publisher)
                    .then()
                    .statusCode(200)
                    .body("originated.claims.id", contains(own))
                    .body("relayed.claims.id", contains(passedOn))
                    .body("relayedFor.id", contains("joint-voice"))
                    .extract()
                    .path("reportsHref");
            given().get(reports).then().body("items.id", contains("joint"));
            for (String list : List.of("claims", "sources/" + publisher + "/claims")) {
                for (String also : List.of("", "&q=said")) {
                    given().get("/v1/" + list + "?source=" + publisher + "&sourceRole=originated" + also)
                            .then()
                            .body("items.id", contains(own));
                    given().get("/v1/" + list + "?source=" + publisher + "&sourceRole=relayed" + also)
                            .then()
                            .body("items.id", contains(passedOn));
                }
            }
            given().get("/v1/search?type=report&q=" + publisher).then().body("items.reference.id", hasItem("joint"));
        }
        given().get("/v1/reports?publisher=joint-paper,joint-lab&count=true")
                .then()
                .body("items.id", contains("joint"))
                .body("page.total", is(1));
        given().get("/v1/claims/facets?by=source&report=joint")
                .then()
                .body("facets[0].values.value", hasItems("joint-paper", "joint-lab", "joint-voice"));

        JsonPath chain = given().get("/v1/claims/" + passedOn).jsonPath();
        assertEquals(List.of("joint-voice", "joint-paper", "joint-lab"), chain.getList("attributions.source.id"));
        assertEquals(List.of(0, 1, 1), chain.getList("attributions.position"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Voice worded-paper and Voice worded-lab', 'in their own voice', ', via '",
        "fr, 'Voice worded-paper et Voice worded-lab', 'en leur nom propre', ', via '",
        "es, 'Voice worded-paper y Voice worded-lab', 'en nombre propio', ', vía '",
        "de, 'Voice worded-paper und Voice worded-lab', 'in eigenem Namen', ', via '",
        "ar, '\u2068Voice worded-paper\u2069 و\u2068Voice worded-lab\u2069', 'بلسان التقرير نفسه', '، عبر '"
    })
    void publishersAreJoinedInTheWayOfTheLanguage(String language, String both, String voice, String via) {
        if (given().get("/v1/reports/worded").statusCode() == 404) {
            editor.published(create("worded", claim("own"), attributed("passed-on", "worded-voice")));
        }
        String own = KnownClaims.id("worded", "own").toString();
        for (String place : List.of("/v1/claims/" + own, "/c/" + own)) {
            given().header("Accept-Language", language)
                    .get(place)
                    .then()
                    .statusCode(200)
                    .body(containsString(both))
                    .body(containsString(voice));
        }
        given().header("Accept-Language", language)
                .get("/v1/claims/" + KnownClaims.id("worded", "passed-on"))
                .then()
                .body("attributedTo", containsString(via))
                .body("attributedTo", containsString(both));
        for (String place : List.of(
                "/v1/reports/worded/citation",
                "/v1/reports/worded/citation?style=bibtex",
                "/v1/reports/worded/citation?style=ris",
                "/v1/feeds/reports.json?publisher=worded-lab",
                "/embed/claims/" + own,
                "/v1/feeds/claims.json?report=worded")) {
            given().header("Accept-Language", language)
                    .get(place)
                    .then()
                    .statusCode(200)
                    .body(containsString(both));
        }
    }

    @Test
    void orderAndPastOfPublishersAreKept() {
        String report = create("ordered", claim("own"));
        editor.published(report);
        String before = DatasetMoment.latest().toString();
        editor.patch(
                        report,
                        Map.of(
                                "publishers",
                                List.of("ordered-lab", "ordered-paper", "ordered-voice"),
                                "correctionNote",
                                "The lab comes first."))
                .then()
                .statusCode(200)
                .body("publishers.id", contains("ordered-lab", "ordered-paper", "ordered-voice"));
        editor.get(report + "/entry")
                .then()
                .body("publishers", contains("ordered-lab", "ordered-paper", "ordered-voice"))
                .body("$", not(hasItem("publisher")));
        given().queryParam("asOf", before)
                .get("/v1/" + report)
                .then()
                .body("publishers.id", contains("ordered-paper", "ordered-lab"));
        given().queryParam("asOf", before)
                .get("/v1/sources/ordered-voice")
                .then()
                .statusCode(404);
        editor.patch(report, Map.of("publishers", List.of("ordered-voice"), "correctionNote", "Only one did."))
                .then()
                .statusCode(200);
        given().get("/v1/sources/ordered-lab").then().statusCode(404);
        given().get("/v1/sources/ordered-lab/claims").then().statusCode(404);
        given().get("/v1/claims?report=ordered")
                .then()
                .body("items.attributedTo", contains("Voice ordered-voice, in its own voice"));
        ProblemResponse.of(editor.delete("sources/ordered-lab"), 409, "conflict");
        given().queryParam("asOf", before)
                .get("/v1/reports?publisher=ordered-lab")
                .then()
                .body("items.id", contains("ordered"));
    }

    @Test
    void theFormerFieldIsStillRead() {
        String report = editor.created(
                "reports", with(report("single", claim("own")), "publishers", null, "publisher", "single-paper"));
        editor.get(report + "/entry").then().body("publishers", contains("single-paper"));
        editor.patch(report, Map.of("publisher", "le-monde"))
                .then()
                .statusCode(200)
                .body("publishers.id", contains("le-monde"));
        ProblemResponse.of(
                        editor.patch(report, Map.of("publisher", "le-monde", "publishers", List.of("reuters"))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("publisher"))
                .body("errors[0].reason", containsString("put all values into `publishers`"));
        for (String none : List.of("{\"publishers\": []}", "{\"publisher\": null}", "{\"publishers\": null}")) {
            ProblemResponse.of(editor.patch(report, none), 400, "invalid-body")
                    .body("errors.field", contains("publishers"));
        }
    }

    @Test
    void errorsNameThePublisher() {
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                with(
                                        report("odd-publishers", claim("own")),
                                        "publishers",
                                        List.of("reuters", "reuters", "no-such-voice"))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("publishers", "publishers"))
                .body("errors.reason", hasItem(containsString("occurs twice")))
                .body("errors.reason", hasItem(containsString("There is no source “no-such-voice”")));
    }

    @Test
    void oneOfSeveralPublishersMayBeTheOnlySourceOfAClaim() {
        String report = create("examined", attributed("by-the-lab", "examined-lab"), claim("own"));
        editor.published(report);
        String byTheLab = KnownClaims.id("examined", "by-the-lab").toString();
        JsonPath chain = given().get("/v1/claims/" + byTheLab).jsonPath();
        assertEquals("Voice examined-lab, via Voice examined-paper", chain.getString("attributedTo"));
        for (String also : List.of("", "&q=said")) {
            given().get("/v1/claims?source=examined-lab&sourceRole=relayed" + also)
                    .then()
                    .body("items", is(empty()));
            given().get("/v1/claims?source=examined-lab&sourceRole=originated&count=true" + also)
                    .then()
                    .body("page.total", is(2));
            given().get("/v1/claims?source=examined-paper&sourceRole=originated" + also)
                    .then()
                    .body("items.id", contains(KnownClaims.id("examined", "own").toString()));
        }
        ProblemResponse.of(
                        editor.patch(
                                report,
                                Map.of("publishers", List.of("examined-lab"), "correctionNote", "Only the lab did.")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("publishers"))
                .body("errors[0].reason", containsString("take it out of the chain"));
        ProblemResponse.of(
                        editor.create(
                                "claims",
                                with(
                                        claim("twice"),
                                        "report",
                                        "examined",
                                        "attributions",
                                        List.of(
                                                Map.of("source", "le-monde", "role", "originated"),
                                                Map.of("source", "examined-lab", "role", "relayed")))),
                        400,
                        "invalid-body")
                .body("errors[0].reason", containsString("leave it out of the chain"));
    }

    @Test
    void minimumsAreThoseOfEachPublisher() {
        editor.published(create(
                "counted",
                with(
                        claim("figure"),
                        "kind",
                        "infection",
                        "target",
                        "counted-people",
                        "figure",
                        Map.of("qualifier", "at-least", "amount", 4, "unit", "devices"))));
        for (String publisher : List.of("counted-paper", "counted-lab")) {
            given().get("/v1/statistics/targets?by=source&report=counted")
                    .then()
                    .statusCode(200)
                    .body("groups.find { it.group.id == '" + publisher + "' }.bounds[0].lowerBound", equalTo(4));
        }
        given().get("/v1/targets?source=counted-lab").then().body("items.id", contains("counted-people"));
    }

    @Test
    void everyFormatNamesEachPublisher() {
        editor.published(create("written", claim("own"), attributed("passed-on", "written-voice")));
        given().get("/v1/reports?publisher=written-lab&format=csv&fields=publishers,publisherNames")
                .then()
                .body(containsString("written-paper; written-lab,Voice written-paper; Voice written-lab"));
        given().get("/v1/claims?report=written&format=csv&fields=attributions")
                .then()
                .body(containsString("written-voice > written-paper > written-lab"));
        given().get("/v1/claims?report=written&format=ftm")
                .then()
                .body(containsString("\"publisher\":[\"Voice written-paper\",\"Voice written-lab\"]"));
        String linked = given().get("/v1/reports?publisher=written-lab&format=jsonld")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(linked, containsString("/v1/sources/written-paper"));
        assertThat(linked, containsString("/v1/sources/written-lab"));
        assertThat(
                given().get("/v1/claims?report=written&format=jsonld").asString(),
                containsString("/v1/sources/written-lab"));
        given().get("/v1/reports/written?expand=publishers")
                .then()
                .body("publishers.kind", contains("news-organisation", "news-organisation"));
    }

    // A report of two publishers of its own, with another voice and a target.
    @SafeVarargs
    private String create(String id, Map<String, ?>... claims) {
        return editor.created(
                "reports",
                with(
                        report(id, claims),
                        "publishers",
                        List.of(id + "-paper", id + "-lab"),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source(id + "-paper"), source(id + "-lab"), source(id + "-voice")),
                                "targets",
                                List.of(with(target(id + "-people"), "kind", "group")))));
    }

    private static Map<String, Object> attributed(String key, String source) {
        return with(claim(key), "attributions", List.of(Map.of("source", source, "role", "originated")));
    }
}
