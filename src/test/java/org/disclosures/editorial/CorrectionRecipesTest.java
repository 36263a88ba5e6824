package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.DocumentedRecipe;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recipes in docs/dataset-format.md for corrections, removals and later examinations, each with what every endpoint then says. */
@QuarkusTest
@OwnDesk
class CorrectionRecipesTest {

    // The beginnings of the recipes, in the order of the document.
    private static final Map<String, String> TESTED_BY = Map.ofEntries(
            Map.entry("A source corrects itself", "sourceCorrectsItselfYearsLater"),
            Map.entry("A source takes one person off", "sourceTakesOnePersonOffItsList"),
            Map.entry("A source withdraws a claim", "sourceWithdrawsAClaimWithoutReplacingIt"),
            Map.entry("The same source examines", "laterExaminationMakesAClaimStronger"),
            Map.entry("A selection turns out", "selectionsThatTurnOutToBeInfectionsStandBesideThem"),
            Map.entry("Another laboratory", "anotherLaboratoryConfirmsAFinding"),
            Map.entry("Another outlet relays it", "relayedClaimsAreOneVoiceAndFittingOnesTwo"),
            Map.entry("Another source says something that fits", "relayedClaimsAreOneVoiceAndFittingOnesTwo"),
            Map.entry("Someone disputes it", "deniedClaimsStandAndAreMarked"),
            Map.entry("The mistake is the newsroom’s own", "ownMistakesAreCorrectedInTheRecord"),
            Map.entry("The newsroom should never", "claimsThatShouldNotHaveBeenPublishedLeaveATombstone"));

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
        if (editor.get("categories/recipes").statusCode() == 404) {
            editor.created("categories", category("recipes", 963));
        }
    }

    @Test
    void sourceCorrectsItselfYearsLater() {
        targets("own-group");
        published("own-old", "2019-10-31", counted("figure", "own-group", 1_400));
        String before = DatasetMoment.latest().toString();
        published("own-new", "2024-02-01", linked(counted("figure", "own-group", 1_200), "corrects", "own-old/figure"));

        marked("own-old/figure", "own-group", "own-new/figure");
        stands("own-new/figure");
        statistics("own-old,own-new").body("overall.text", contains("at least 1,200 individuals"));
        statistics("own-old").body("overall", empty());
        String chart = given().get("/v1/charts/targets-by-category.txt?report=own-old,own-new")
                .asString();
        assertThat(chart, containsString("1,200"));
        assertThat(chart, not(containsString("1,400")));
        given().get("/v1/claims/facets?report=own-old,own-new").then().body("claimCount", is(1));

        stoodAsOf(before, "own-old/figure");
        given().queryParam("asOf", before)
                .get("/v1/statistics/targets?report=own-old")
                .then()
                .body("overall.text", contains("at least 1,400 individuals"));
    }

    @Test
    void sourceTakesOnePersonOffItsList() {
        targets("list-group", "list-kept", "list-removed");
        published(
                "list-old",
                "2021-07-18",
                counted("figure", "list-group", 80),
                about("kept", "list-kept", "selection"),
                about("removed", "list-removed", "selection"));
        String before = DatasetMoment.latest().toString();
        statistics("list-old").body("named.people", contains(2));
        published(
                "list-new",
                "2023-01-05",
                linked(about("removal", "list-removed", "context"), "corrects", "list-old/removed"),
                linked(counted("figure", "list-group", 79), "corrects", "list-old/figure"));

        marked("list-old/removed", "list-removed", "list-new/removal");
        marked("list-old/figure", "list-group", "list-new/figure");
        stands("list-old/kept");
        statistics("list-old,list-new")
                .body("overall.text", contains("at least 79 individuals"))
                .body("named.people", contains(1));
        // Nothing that stands says that the person was selected.
        given().get("/v1/targets/list-removed").then().body("assurance", nullValue());
        given().get("/v1/targets/list-removed/claims?standing=true").then().body("items.kind", contains("context"));
        given().get("/v1/claims/facets?report=list-old,list-new&by=kind")
                .then()
                .body("facets[0].values.find { it.value == 'selection' }.claimCount", is(2));

        stoodAsOf(before, "list-old/removed");
        given().queryParam("asOf", before)
                .get("/v1/statistics/targets?report=list-old")
                .then()
                .body("named.people", contains(2));
        given().queryParam("asOf", before)
                .get("/v1/targets/list-removed")
                .then()
                .body("assurance", is("alleged"));
    }

    @Test
    void sourceWithdrawsAClaimWithoutReplacingIt() {
        targets("gone-group");
        published("gone-old", "2020-01-01", counted("figure", "gone-group", 12));
        published(
                "gone-new",
                "2022-01-01",
                linked(about("withdrawal", "gone-group", "context"), "corrects", "gone-old/figure"));

        marked("gone-old/figure", "gone-group", "gone-new/withdrawal");
        statistics("gone-old,gone-new").body("overall", empty()).body("named", empty());
    }

    @Test
    void laterExaminationMakesAClaimStronger() {
        targets("stronger-person");
        published("stronger-old", "2021-01-01", about("phone", "stronger-person", "infection"));
        String before = DatasetMoment.latest().toString();
        given().get("/v1/targets/stronger-person").then().body("assurance", is("alleged"));
        published(
                "stronger-new",
                "2022-01-01",
                linked(
                        with(
                                about("phone", "stronger-person", "infection"),
                                "assurance",
                                "forensic",
                                "basis",
                                List.of("device-forensics")),
                        "supersedes",
                        "stronger-old/phone"));

        marked("stronger-old/phone", "stronger-person", "stronger-new/phone");
        stands("stronger-new/phone");
        given().get("/v1/targets/stronger-person").then().body("assurance", is("forensic"));
        statistics("stronger-old,stronger-new").body("named.people", contains(1));
        given().get("/v1/claims/facets?report=stronger-old,stronger-new&by=assurance")
                .then()
                .body("facets[0].values.value", contains("forensic"));
        stoodAsOf(before, "stronger-old/phone");
        given().queryParam("asOf", before)
                .get("/v1/targets/stronger-person")
                .then()
                .body("assurance", is("alleged"));
    }

    @Test
    void selectionsThatTurnOutToBeInfectionsStandBesideThem() {
        targets("turned-person");
        published("turned-old", "2021-07-18", about("listed", "turned-person", "selection"));
        published(
                "turned-new",
                "2021-07-27",
                linked(about("infected", "turned-person", "infection"), "elaborates", "turned-old/listed"));

        stands("turned-old/listed");
        stands("turned-new/infected");
        statistics("turned-old,turned-new")
                .body("named.kind", contains("selection", "infection"))
                .body("named.people", contains(1, 1));
    }

    @Test
    void anotherLaboratoryConfirmsAFinding() {
        targets("found-person");
        published("found-old", "2021-01-01", about("phone", "found-person", "infection"));
        String before = DatasetMoment.latest().toString();
        published(
                "found-new",
                "2021-02-01",
                linked(
                        with(about("phone", "found-person", "infection"), "assurance", "forensic"),
                        "confirms",
                        "found-old/phone"));

        stands("found-old/phone");
        stands("found-new/phone");
        given().get("/v1/targets/found-person").then().body("assurance", is("forensic"));
        given().get("/v1/targets/found-person/claims?confirmed=true")
                .then()
                .body("items.id", contains(id("found-old/phone")));
        given().queryParam("asOf", before)
                .get("/v1/targets/found-person/claims?confirmed=true")
                .then()
                .body("items", empty());
        given().get("/v1/claims/" + id("found-old/phone") + "/links").then().body("items.type", contains("confirms"));
    }

    @Test
    void everyRecipeHasATest() throws NoSuchMethodException {
        Set<String> untested = new TreeSet<>();
        for (DocumentedRecipe recipe : DocumentedRecipe.all()) {
            if (recipe.section().startsWith("Corrections")) {
                untested.add(recipe.says());
            }
        }
        assertThat(untested.size(), is(TESTED_BY.size()));
        for (Map.Entry<String, String> tested : TESTED_BY.entrySet()) {
            assertThat(
                    tested.getKey(),
                    untested.removeIf(says -> says.replace("'", "’").startsWith(tested.getKey())));
            CorrectionRecipesTest.class.getDeclaredMethod(tested.getValue());
        }
    }

    @Test
    void relayedClaimsAreOneVoiceAndFittingOnesTwo() {
        targets("relay-group");
        published("relay-old", "2021-01-01", counted("figure", "relay-group", 30));
        published(
                "relay-new", "2021-02-01", linked(counted("figure", "relay-group", 30), "repeats", "relay-old/figure"));
        published(
                "relay-fit",
                "2021-03-01",
                linked(counted("figure", "relay-group", 20), "supports", "relay-old/figure"));

        List.of("relay-old/figure", "relay-new/figure", "relay-fit/figure").forEach(CorrectionRecipesTest::stands);
        statistics("relay-old,relay-new").body("overall.restsOnTotal", contains(1));
        statistics("relay-old,relay-new,relay-fit")
                .body("overall.restsOnTotal", contains(2))
                .body("overall.text", contains("minimum 30, from “at least 30 individuals”"));
    }

    @Test
    void deniedClaimsStandAndAreMarked() {
        targets("denied-person");
        published("denied-old", "2021-01-01", about("phone", "denied-person", "infection"));
        published(
                "denied-relay",
                "2021-01-02",
                linked(about("phone", "denied-person", "infection"), "repeats", "denied-old/phone"));
        published(
                "denied-new",
                "2021-02-01",
                linked(about("denial", "denied-person", "denial"), "contradicts", "denied-old/phone"));

        for (String disputed : List.of("denied-old/phone", "denied-relay/phone")) {
            stands(disputed);
            given().get("/v1/claims/" + id(disputed)).then().body("disputed", is(true));
            assertThat(page(disputed), containsString("Disputed"));
        }
        statistics("denied-old,denied-new").body("named.people", contains(1));
        given().get("/v1/targets/denied-person").then().body("assurance", is("alleged"));
    }

    @Test
    void ownMistakesAreCorrectedInTheRecord() {
        targets("typed-group");
        published("typed", "2021-01-01", counted("figure", "typed-group", 91));
        String before = DatasetMoment.latest().toString();
        editor.patch(
                        "claims/" + id("typed/figure"),
                        Map.of(
                                "figure",
                                Map.of("qualifier", "at-least", "amount", 19, "unit", "individuals"),
                                "correctionNote",
                                "We mistyped the figure."))
                .then()
                .statusCode(200);

        stands("typed/figure");
        statistics("typed").body("overall.text", contains("at least 19 individuals"));
        assertThat(given().get("/v1/feeds/corrections.json").asString(), containsString("We mistyped the figure."));
        assertThat(page("typed/figure"), containsString("We mistyped the figure."));
        given().queryParam("asOf", before)
                .get("/v1/statistics/targets?report=typed")
                .then()
                .body("overall.text", contains("at least 91 individuals"));
        given().get("/v1/claims/" + id("typed/figure") + "?revision=1").then().body("figure.amount", is(91));
    }

    @Test
    void claimsThatShouldNotHaveBeenPublishedLeaveATombstone() {
        targets("never-group");
        published("never", "2021-01-01", counted("figure", "never-group", 33), claim("rest"));
        published("never-relay", "2021-01-02", linked(counted("figure", "never-group", 33), "repeats", "never/figure"));
        editor.moved("claims/" + id("never/figure"), "retracted", Map.of("note", "We should not have published it."));

        given().get("/v1/claims/" + id("never/figure"))
                .then()
                .statusCode(410)
                .body("note", is("We should not have published it."));
        statistics("never").body("overall", empty());
        // The other report still says it, in its own voice.
        stands("never-relay/figure");
        given().get("/v1/claims/" + id("never-relay/figure")).then().body("links", empty());
        statistics("never,never-relay").body("overall[0].restsOn.id", contains(id("never-relay/figure")));
        assertThat(
                given().get("/v1/feeds/corrections.json").asString(),
                containsString("We should not have published it."));
    }

    private static void stands(String claim) {
        given().get("/v1/claims/" + id(claim)).then().body("standing", is(true)).body("corrections", empty());
        given().get("/v1/claims?limit=200&standing=true&report=" + claim.split("/")[0])
                .then()
                .body("items.id", hasItem(id(claim)));
    }

    private static void stoodAsOf(String moment, String claim) {
        given().queryParam("asOf", moment)
                .get("/v1/claims/" + id(claim))
                .then()
                .body("standing", is(true))
                .body("corrections", empty());
    }

    /** Expects a mark with the way to the correction wherever a claim appears. */
    private static void marked(String claim, String target, String correction) {
        given().get("/v1/claims/" + id(claim))
                .then()
                .body("standing", is(false))
                .body("corrections.id", contains(id(correction)));
        for (String list : List.of("/v1/claims?report=" + claim.split("/")[0], "/v1/targets/" + target + "/claims")) {
            given().get(list + (list.contains("?") ? "&" : "?") + "standing=false")
                    .then()
                    .body("items.id", hasItem(id(claim)))
                    .body("items.find { it.id == '" + id(claim) + "' }.corrections.id", contains(id(correction)));
        }
        Stream.of(
                        "/v1/search?q=" + word(claim),
                        "/v1/claims?format=csv&q=" + word(claim),
                        "/v1/claims?format=ftm&q=" + word(claim),
                        "/v1/feeds/corrections.json",
                        "/v1/targets/" + target)
                .forEach(place -> assertThat(place, given().get(place).asString(), containsString(id(correction))));
        assertThat(page(claim), containsString(id(correction)));
    }

    private static String page(String claim) {
        return given().accept("text/html").get("/c/" + id(claim)).asString();
    }

    private static ValidatableResponse statistics(String reports) {
        return given().get("/v1/statistics/targets?report=" + reports).then();
    }

    private void targets(String... ids) {
        for (String id : ids) {
            String kind = id.endsWith("-group") ? "group" : "person";
            editor.created("targets", with(target(id), "kind", kind, "category", "recipes"));
        }
    }

    private static Map<String, Object> counted(String key, String target, int amount) {
        return with(
                about(key, target, "selection"),
                "figure",
                Map.of("qualifier", "at-least", "amount", amount, "unit", "individuals"));
    }

    private static Map<String, Object> about(String key, String target, String kind) {
        return with(claim(key), "target", target, "kind", kind);
    }

    private static Map<String, Object> linked(Map<String, ?> claim, String type, String other) {
        return with(claim, "links", List.of(Map.of("type", type, "claim", other)));
    }

    @SafeVarargs
    private void published(String id, String on, Map<String, Object>... claims) {
        for (Map<String, Object> claim : claims) {
            claim.put("statement", "It was said of " + word(id + "/" + claim.get("key")) + ".");
        }
        editor.created("reports", with(report(id, claims), "publishedOn", on));
        editor.published("reports/" + id);
    }

    // Not in any other text.
    private static String word(String claim) {
        return "recipe" + claim.replaceAll("[^a-z]", "");
    }

    private static String id(String claim) {
        String[] key = claim.split("/");
        return KnownClaims.id(key[0], key[1]).toString();
    }
}
