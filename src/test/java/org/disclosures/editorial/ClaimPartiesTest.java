package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organisations that have a role in a claim, and its technologies. */
@QuarkusTest
@OwnDesk
class ClaimPartiesTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void partiesAreWrittenInOrderAndCorrected() {
        String report = create("party", with(claim("one"), "parties", List.of(party("party-b", "seller"))));
        String one = "claims/" + KnownClaims.id("party", "one");
        editor.patch(one, Map.of("parties", List.of(party("party-b", "operator"), party("party-a", "alleged-client"))))
                .then()
                .statusCode(200)
                .body("parties.organisation.id", contains("party-b", "party-a"))
                .body("parties.role", contains("operator", "alleged-client"));
        editor.get(one + "/entry")
                .then()
                .body("parties", contains(party("party-b", "operator"), party("party-a", "alleged-client")));
        editor.published(report);
        String before = DatasetMoment.latest().toString();

        editor.patch(
                        one,
                        Map.of(
                                "parties",
                                List.of(party("party-a", "alleged-client")),
                                "correctionNote",
                                "The operator was not named."))
                .then()
                .statusCode(200);

        given().get("/v1/" + one).then().body("parties.organisation.id", contains("party-a"));
        given().queryParam("asOf", before)
                .get("/v1/" + one)
                .then()
                .statusCode(200)
                .body("parties.organisation.id", contains("party-b", "party-a"));
        given().queryParam("asOf", before)
                .get("/v1/claims?party=party-b&partyRole=operator")
                .then()
                .body("items.id", contains(one.substring("claims/".length())));
        given().get("/v1/organisations/party-b").then().statusCode(404);
        for (String language : List.of("en", "fr", "es", "de", "ar")) {
            String label = given().header("Accept-Language", language)
                    .get("/v1/" + one)
                    .path("parties[0].roleLabel");
            given().header("Accept-Language", language)
                    .get("/c/" + KnownClaims.id("party", "one"))
                    .then()
                    .statusCode(200)
                    .body(containsString(label))
                    .body(containsString("Body party-a"));
        }
    }

    @Test
    void aPartyIsPublicWithAClaimThatNamesIt() {
        String report = create(
                "involved",
                with(claim("open"), "parties", List.of(party("involved-a", "actor"))),
                with(claim("draft"), "parties", List.of(party("involved-b", "operator"))));
        String open = "claims/" + KnownClaims.id("involved", "open");
        given().get("/v1/organisations/involved-a").then().statusCode(404);
        given().get("/v1/claims?party=involved-a").then().statusCode(400);

        editor.moved(report, "in-review", Map.of())
                .moved(report, "published", Map.of())
                .published(open);

        given().get("/v1/organisations/involved-a/claims?partyRole=actor")
                .then()
                .statusCode(200)
                .body("items.id", contains(open.substring("claims/".length())));
        given().get("/v1/organisations/involved-a/claims?partyRole=seller")
                .then()
                .body("items", is(empty()));
        given().get("/v1/organisations/involved-b").then().statusCode(404);
        given().get("/v1/organisations/involved-b/claims").then().statusCode(404);
        given().get("/v1/organisations?limit=200")
                .then()
                .body("items.id", hasItem("involved-a"))
                .body("items.id", not(hasItem("involved-b")));
        given().get("/v1/search?q=involved-b").then().body(not(containsString("Body involved-b")));

        editor.moved(open, "retracted", Map.of("note", "It was wrong."));
        given().get("/v1/organisations/involved-a").then().statusCode(404);
        given().get("/v1/claims?partyRole=actor&limit=200").then().body(not(containsString("involved-a")));
    }

    @Test
    void rolesAreThoseOfTheParty() {
        String report = create(
                "roles",
                with(
                        claim("one"),
                        "parties",
                        List.of(party("roles-a", "operator"), party("roles-b", "alleged-client"))));
        editor.published(report);
        given().get("/v1/claims?party=roles-a&partyRole=alleged-client").then().body("items", is(empty()));
        given().get("/v1/claims?party=roles-a,roles-b&partyRole=alleged-client")
                .then()
                .body("items.size()", is(1));
        given().get("/v1/claims/facets?by=party&report=roles&partyRole=operator")
                .then()
                .body("facets[0].values.value", contains("roles-a"));
        given().get("/v1/claims?report=roles&format=csv")
                .then()
                .body(containsString("operator:roles-a; alleged-client:roles-b"));
        given().get("/v1/claims?report=roles&format=ftm")
                .then()
                .statusCode(200)
                .body(containsString("Alleged client: Body roles-b."))
                .body(containsString("\"role\":[\"Alleged client: "));
        given().get("/v1/claims?report=roles&format=jsonld")
                .then()
                .statusCode(200)
                .body(containsString("own:party-role/alleged-client"));
        given().get("/v1/search?q=roles-b&type=claim").then().statusCode(200);
    }

    @Test
    void targetsAreFoundByThePartiesOfTheirClaims() {
        editor.created("targets", target("sought-one"));
        editor.created("targets", target("sought-two"));
        editor.published(create(
                "sought",
                with(
                        claim("both"),
                        "target",
                        "sought-one",
                        "parties",
                        List.of(party("sought-a", "operator"), party("sought-b", "seller"))),
                with(claim("other"), "target", "sought-two", "parties", List.of(party("sought-b", "developer")))));
        for (Map.Entry<String, List<String>> found : Map.of(
                        "party=sought-a", List.of("sought-one"),
                        "party=sought-b", List.of("sought-one", "sought-two"),
                        "party=sought-a&partyRole=operator", List.of("sought-one"),
                        "party=sought-a&partyRole=seller", List.<String>of(),
                        "party=sought-b&partyRole=seller,operator", List.of("sought-one"),
                        "party=sought-a,sought-b&partyRole=developer", List.of("sought-two"))
                .entrySet()) {
            given().get("/v1/targets?" + found.getKey()).then().statusCode(200).body("items.id", is(found.getValue()));
            given().get("/v1/targets/facets?by=kind&" + found.getKey())
                    .then()
                    .statusCode(200)
                    .body("claimCount", is(found.getValue().size()));
        }
        given().get("/v1/targets?partyRole=developer&limit=200")
                .then()
                .body("items.id", hasItem("sought-two"))
                .body("items.id", not(hasItem("sought-one")));
    }

    @Test
    void errorsNameThePartyOrTechnology() {
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                report(
                                        "odd-parties",
                                        with(
                                                claim("one"),
                                                "parties",
                                                List.of(
                                                        party("nso-group", "operator"),
                                                        party("nso-group", "operator"),
                                                        party("no-such-body", "seller")),
                                                "technologies",
                                                List.of("pegasus", "pegasus")),
                                        with(claim("two"), "technologies", List.of("no-such-tool")))),
                        400,
                        "invalid-body")
                .body(
                        "errors.field",
                        hasItems(
                                "claims[0].parties[1].role",
                                "claims[0].parties[2].organisation",
                                "claims[0].technologies",
                                "claims[1].technologies"));
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                report(
                                        "odd-parties",
                                        with(claim("one"), "parties", List.of(party("nso-group", "client"))))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("claims[0].parties[0].role"))
                .body(
                        "errors[0].allowed",
                        contains("operator", "alleged-client", "developer", "seller", "actor", "owner", "mentioned"));
    }

    @Test
    void aDraftIsDeletedWithItsParties() {
        create(
                "doomed",
                with(claim("one"), "parties", List.of(party("doomed-a", "actor")), "technologies", List.of("pegasus")));
        editor.delete("technologies/doomed-x").then().statusCode(204);
        ProblemResponse.of(editor.delete("organisations/doomed-a"), 409, "conflict");
        editor.delete("claims/" + KnownClaims.id("doomed", "one")).then().statusCode(204);
        editor.delete("organisations/doomed-a").then().statusCode(204);
    }

    @Test
    void eachTechnologyOfAClaimIsPublicAndFindsIt() {
        String report = create("tools", with(claim("one"), "technologies", List.of("tools-y", "tools-x")));
        given().get("/v1/technologies/tools-x").then().statusCode(404);
        editor.published(report);
        String one = KnownClaims.id("tools", "one").toString();
        given().get("/v1/claims/" + one).then().body("technologies.id", contains("tools-y", "tools-x"));
        for (String tool : List.of("tools-x", "tools-y")) {
            given().get("/v1/technologies/" + tool + "/claims")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(one));
            given().get("/v1/claims?technology=" + tool).then().body("items.id", contains(one));
        }
        given().get("/v1/claims?technology=tools-x,tools-y&count=true").then().body("page.total", is(1));
        given().get("/v1/claims/facets?by=technology&report=tools")
                .then()
                .body("facets[0].values.value", containsInAnyOrder("tools-x", "tools-y"));
        given().get("/v1/organisations/tools-a/claims?count=true").then().body("page.total", is(1));
        given().get("/v1/claims?vendor=tools-b").then().body("items.id", contains(one));
    }

    @Test
    void theFormerFieldIsStillReadButNotBesideTheList() {
        create("former", with(claim("one"), "technology", "former-x"));
        String one = "claims/" + KnownClaims.id("former", "one");
        editor.get(one + "/entry")
                .then()
                .body("technologies", contains("former-x"))
                .body("$", not(hasItem("technology")));
        editor.patch(one, Map.of("technology", "former-y"))
                .then()
                .statusCode(200)
                .body("technologies.id", contains("former-y"));
        editor.patch(one, "{\"technology\": null}").then().statusCode(200).body("technologies", is(empty()));
        for (Object both : List.of(
                editor.patch(one, Map.of("technology", "former-x", "technologies", List.of("former-y"))),
                editor.create(
                        "claims",
                        with(
                                claim("two"),
                                "report",
                                "former",
                                "technology",
                                "former-x",
                                "technologies",
                                List.of("former-y"))))) {
            ProblemResponse.of((io.restassured.response.Response) both, 400, "invalid-body")
                    .body("errors.field", contains("technology"))
                    .body("errors[0].reason", containsString("put all values into `technologies`"));
        }
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                report("former-two", with(claim("one"), "technology", "x", "technologies", List.of()))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("claims[0].technology"));
        editor.get(one + "/entry").then().body("technologies", is(empty()));
    }

    // A report of a publisher, two organisations and two technologies of its own.
    @SafeVarargs
    private String create(String id, Map<String, ?>... claims) {
        return editor.created(
                "reports",
                with(
                        report(id, claims),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source(id + "-paper")),
                                "organisations",
                                List.of(organisation(id + "-a"), organisation(id + "-b")),
                                "technologies",
                                List.of(technology(id + "-x", id + "-a"), technology(id + "-y", id + "-b")))));
    }

    private static Map<String, Object> party(String organisation, String role) {
        return Map.of("organisation", organisation, "role", role);
    }
}
