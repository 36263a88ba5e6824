package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that repeat others, with which they are one, and claims that confirm others. */
@QuarkusTest
@OwnDesk
class RepeatedClaimsTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void minimumsCountAClaimAndItsRepetitionsOnce() {
        editor.created("targets", with(target("voice-group"), "kind", "group"));
        published("voice-a", counted("one", 601));
        published("voice-b", with(counted("one", 601), "links", links("repeats", "voice-a/one")), counted("other", 40));
        published("voice-c", with(counted("one", 700), "links", links("repeats", "voice-b/one")));

        String statistics = "/v1/statistics/targets?report=voice-a,voice-b,voice-c";
        String list = given().get(statistics)
                .then()
                .body("overall.text", contains("minimum 602, from “more than 601 individuals”"))
                .body("overall[0].restsOn.id", contains(id("voice-a/one"), id("voice-b/other")))
                .body("overall[0].restsOnTotal", is(2))
                .extract()
                .path("overall[0].claimsHref");
        assertEquals(2, ListWalk.items(list + "&limit=200").size());
        // Within the report that relays it, the figure is there, too.
        given().get("/v1/statistics/targets?report=voice-b&by=report")
                .then()
                .body("overall[0].restsOn.id", contains(id("voice-b/one"), id("voice-b/other")))
                .body("groups.group.id", contains("voice-b"));
        String group = "groups.find { it.group.id == '%s' }.bounds";
        given().get(statistics + "&by=source")
                .then()
                .body(group.formatted("voice-a-paper") + ".restsOn.id.flatten()", contains(id("voice-a/one")))
                .body(group.formatted("voice-b-paper") + ".restsOn.id.flatten()", contains(id("voice-b/other")))
                .body(group.formatted("voice-c-paper"), empty());
        assertThat(
                given().get("/v1/charts/targets-by-category.txt?report=voice-a,voice-c")
                        .asString(),
                not(containsString("700")));

        editor.moved("claims/" + id("voice-a/one"), "retracted", Map.of("note", "Withdrawn."));
        given().get(statistics)
                .then()
                .body("overall[0].restsOn.id", contains(id("voice-b/one"), id("voice-b/other")))
                .body("overall[0].restsOnTotal", is(2));
        editor.moved("claims/" + id("voice-b/one"), "retracted", Map.of("note", "Withdrawn."));
        given().get(statistics)
                .then()
                .body("overall[0].restsOn.id", contains(id("voice-c/one"), id("voice-b/other")))
                .body("overall[0].lowerBound", is(701));
    }

    // The public reads them from the index, and readers from the database.
    @Test
    void minimumsOfCountriesCountAClaimAndItsRepetitionsOnce() {
        editor.created("targets", with(target("voice-group-placed"), "kind", "group"));
        editor.created("targets", target("voice-person-placed"));
        editor.created("regions", with(region("within-timor"), "country", "TL"));
        Map<String, String> here = Map.of("country", "TL", "role", "targets");
        Map<String, String> within = Map.of("region", "within-timor", "role", "targets");
        Map<String, String> there = Map.of("country", "BN", "role", "targets");
        published(
                "placed-a",
                placed("one", 601, here, within),
                placed("two", 50, here, there),
                placed("three", 9, there));
        published(
                "placed-b",
                with(placed("one", 620, here), "links", links("repeats", "placed-a/one")),
                with(placed("two", 630, here), "links", links("repeats", "placed-a/two")),
                with(placed("three", 640, here), "links", links("repeats", "placed-a/three")),
                with(placed("person", 1, here), "target", "voice-person-placed"));
        published(
                "placed-c",
                with(placed("one", 700, here), "links", links("repeats", "placed-b/one")),
                with(placed("three", 710, here), "links", links("repeats", "placed-b/three")));

        minimums("placed-b/three", "placed-a/one", "placed-b/person");
        editor.moved("claims/" + id("placed-a/one"), "retracted", Map.of("note", "Withdrawn."));
        minimums("placed-b/three", "placed-b/one", "placed-b/person");
        editor.moved("claims/" + id("placed-b/three"), "retracted", Map.of("note", "Withdrawn."));
        minimums("placed-c/three", "placed-b/one", "placed-b/person");
        published("placed-d", with(placed("one", 3, here), "links", links("corrects", "placed-b/one")));
        minimums("placed-c/three", "placed-d/one", "placed-b/person");
        editor.moved("claims/" + id("placed-b/person"), "retracted", Map.of("note", "Withdrawn."));
        minimums("placed-c/three", "placed-d/one");
    }

    private static void minimums(String... claims) {
        String country = "/v1/countries/TL";
        // It waits for the index.
        given().get("/v1/claims/facets?by=kind").then().statusCode(200);
        String shown = given().get(country)
                .then()
                .body(
                        "roles[0].bounds[0].restsOn.id",
                        contains(Stream.of(claims).map(RepeatedClaimsTest::id).toArray()))
                .body("roles[0].bounds[0].restsOnTotal", is(claims.length))
                .body("roles[0].named.people", claims.length > 2 ? contains(1) : empty())
                .extract()
                .asString();
        assertEquals(TestTokens.with(TestTokens.issue("reader")).get(country).asString(), shown);
    }

    @SafeVarargs
    private static Map<String, Object> placed(String key, int amount, Map<String, String>... places) {
        return with(with(counted(key, amount), "target", "voice-group-placed"), "places", List.of(places));
    }

    // The figure of the original is one for two countries together, and the repetition says no more than the original.
    @Test
    void repetitionsSetNoMinimumWhereTheirOriginalSetsNone() {
        editor.created("targets", with(target("voice-group-abroad"), "kind", "group"));
        Map<String, String> italy = Map.of("country", "IT", "role", "targets");
        Map<String, String> spain = Map.of("country", "ES", "role", "targets");
        published("both-a", with(counted("one", 20), "places", List.of(italy, spain)));
        published(
                "both-b", with(counted("one", 25), "places", List.of(italy), "links", links("repeats", "both-a/one")));

        String statistics = "/v1/statistics/targets?report=both-a,both-b";
        given().get(statistics).then().body("overall.lowerBound", contains(21));
        for (String place : List.of("country=IT", "targetCountry=IT", "targetCountry=ES")) {
            given().get(statistics + "&" + place).then().body("overall", empty());
        }
        given().get(statistics + "&by=country").then().body("groups.bounds.flatten()", empty());
    }

    @ParameterizedTest
    @CsvSource({"contradicts, disputed, Disputed", "confirms, confirmed, ''"})
    void disputesAndConfirmationsSpreadToAllRepetitions(String link, String mark, String shown) {
        published(mark + "-a", claim("one"), claim("apart"));
        published(mark + "-b", with(claim("one"), "links", links("repeats", mark + "-a/one")));
        published(
                mark + "-c",
                with(claim("near"), "links", links("repeats", mark + "-b/one")),
                with(claim("far"), "links", links("repeats", mark + "-a/one")));
        String before = DatasetMoment.latest().toString();
        String since = ListWalk.latestChange();
        published(mark + "-d", with(claim("about-it"), "links", links(link, mark + "-c/near")));

        List<String> one = Stream.of(mark + "-a/one", mark + "-b/one", mark + "-c/near", mark + "-c/far")
                .map(RepeatedClaimsTest::id)
                .toList();
        for (String claim : one) {
            given().get("/v1/claims/" + claim).then().body(mark, is(true)).body("standing", is(true));
            given().queryParam("asOf", before).get("/v1/claims/" + claim).then().body(mark, is(false));
            assertThat(given().accept("text/html").get("/c/" + claim).asString(), containsString(shown));
        }
        String reports = "report=%1$s-a,%1$s-b,%1$s-c".formatted(mark);
        found(reports + "&" + mark + "=true", one);
        found(reports + "&" + mark + "=false", List.of(id(mark + "-a/apart")));
        assertEquals(
                one.stream().sorted().toList(),
                given()
                        .get("/v1/changes?limit=200&since=" + since)
                        .<List<String>>path("items.findAll { it.type == 'claim-links-changed' }.resource.id")
                        .stream()
                        .sorted()
                        .toList());

        editor.moved("claims/" + id(mark + "-b/one"), "retracted", Map.of("note", "Withdrawn."));
        // The link to the retracted claim is as if it was not there.
        found(reports + "&" + mark + "=true", List.of(id(mark + "-c/near")));
        given().get("/v1/claims/" + id(mark + "-a/one")).then().body(mark, is(false));
    }

    @Test
    void correctionsOfAnOriginalMarkItsRepetitions() {
        published("mark-a", claim("one"));
        String middle = editor.created(
                "reports", report("mark-b", with(claim("one"), "links", links("repeats", "mark-a/one"))));
        published("mark-c", with(claim("one"), "links", links("repeats", "mark-b/one")));
        published("mark-d", with(claim("beside"), "links", links("elaborates", "mark-c/one")));
        published("mark-e", with(claim("new"), "links", links("corrects", "mark-a/one")));
        String correction = id("mark-e/new");

        // Nothing of the draft shows.
        given().get("/v1/claims/" + id("mark-c/one"))
                .then()
                .body("standing", is(true))
                .body("links", empty())
                .body("corrections", empty());
        editor.get("claims/" + id("mark-c/one")).then().body("standing", is(false));
        found("report=mark-a,mark-c&standing=true", List.of(id("mark-c/one")), false);

        String since = ListWalk.latestChange();
        String before = DatasetMoment.latest().toString();
        editor.published(middle);
        for (String repetition : List.of(id("mark-b/one"), id("mark-c/one"))) {
            given().get("/v1/claims/" + repetition)
                    .then()
                    .body("standing", is(false))
                    .body("corrections.id", contains(correction));
        }
        given().get("/v1/claims/" + id("mark-d/beside"))
                .then()
                .body("links[0].standing", is(false))
                .body("links[0].corrections.id", contains(correction));
        given().queryParam("asOf", before)
                .get("/v1/claims/" + id("mark-c/one"))
                .then()
                .body("standing", is(true));
        found("report=mark-a,mark-b,mark-c&standing=true", List.of());
        given().get("/v1/claims/facets?report=mark-a,mark-b,mark-c").then().body("claimCount", is(0));
        given().get("/v1/changes?limit=200&since=" + since)
                .then()
                .body("items.findAll { it.type == 'claim-status-changed' }.resource.id", contains(id("mark-c/one")));
        assertThat(given().get("/v1/feeds/corrections.json").asString(), containsString("/c/" + id("mark-c/one")));
        assertThat(given().accept("text/html").get("/c/" + id("mark-c/one")).asString(), containsString(correction));

        // A correction of what relays a claim leaves the claim itself.
        published("mark-f", claim("one"));
        published("mark-g", with(claim("one"), "links", links("repeats", "mark-f/one")));
        published("mark-h", with(claim("new"), "links", links("supersedes", "mark-g/one")));
        found("report=mark-f,mark-g&standing=true", List.of(id("mark-f/one")));
    }

    @Test
    void embargoedLinksTakeEffectWithTheEmbargo() {
        published("until-a", claim("one"));
        published("until-b", with(claim("new"), "links", links("corrects", "until-a/one")));
        String hidden = editor.created(
                "reports", report("until-c", with(claim("one"), "links", links("repeats", "until-a/one"))));
        published("until-d", with(claim("one"), "links", links("repeats", "until-c/one")));
        editor.moved(hidden, "in-review", Map.of("withClaims", true))
                .moved(hidden, "published", Map.of("withClaims", true, "embargoUntil", "2099-01-01T00:00:00Z"));
        String embargoed = "claims/" + id("until-d/one");
        given().get("/v1/" + embargoed).then().body("standing", is(true)).body("links", empty());
        EditorClient.as("reader").get(embargoed).then().body("standing", is(false));
        found("report=until-d&standing=true", List.of(id("until-d/one")), false);
        assertEquals(
                List.of(),
                EditorClient.as("reader")
                        .get("claims?report=until-d&standing=true")
                        .path("items.id"));
    }

    @Test
    void repetitionsInACircleOrALongChainAreRefused() {
        published("ring-a", claim("one"), claim("two"), claim("three"), claim("four"));
        String one = "claims/" + KnownClaims.id("ring-a", "one");
        String two = "claims/" + KnownClaims.id("ring-a", "two");
        String three = "claims/" + KnownClaims.id("ring-a", "three");
        String four = "claims/" + KnownClaims.id("ring-a", "four");
        repeat(one, "two").then().statusCode(200);
        refused(repeat(two, "one"));
        repeat(two, "three").then().statusCode(200);
        refused(repeat(three, "one"));
        refused(repeat(three, "four"));
        refused(repeat(four, "one"));
        repeat(four, "two").then().statusCode(200);
        editor.patch(
                        four,
                        Map.of(
                                "links",
                                List.of(link("repeats", "two"), link("repeats", "three")),
                                "correctionNote",
                                "Another one."))
                .then()
                .statusCode(400)
                .body("errors.field", contains("links[1].type"));
        // Within one request, too.
        editor.create(
                        "reports",
                        report(
                                "ring-b",
                                with(claim("one"), "links", links("repeats", "two")),
                                with(claim("two"), "links", links("repeats", "one"))))
                .then()
                .statusCode(400)
                .body("errors.reason", hasItem(containsString("repeats itself")));
    }

    @Test
    void repetitionsHaveTheTargetUnitAndCurrencyOfTheirOriginals() {
        editor.created("targets", target("coin-a"));
        editor.created("targets", target("coin-b"));
        published(
                "coins",
                with(claim("first"), "target", "coin-a", "figure", money("USD")),
                with(claim("again"), "target", "coin-a", "figure", money("USD")),
                claim("vague"),
                with(claim("euro"), "target", "coin-a", "figure", money("EUR")),
                with(claim("other"), "target", "coin-b", "figure", money("USD")));
        for (String fitting : List.of("again", "vague")) {
            repeat("claims/" + KnownClaims.id("coins", fitting), "first").then().statusCode(200);
        }
        for (String unfit : List.of("euro", "other")) {
            repeat("claims/" + KnownClaims.id("coins", unfit), "first")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("links[0].type"));
        }
        for (Map<String, ?> change : List.of(Map.of("target", "coin-b"), Map.of("figure", money("EUR")))) {
            editor.patch("claims/" + KnownClaims.id("coins", "first"), with(change, "correctionNote", "Another one."))
                    .then()
                    .statusCode(400)
                    .body("errors.reason", contains(containsString("remove the link first")));
        }
        // A chain that is too long is one error, at the repetition too many.
        editor.create(
                        "reports",
                        report(
                                "ring-c",
                                with(claim("one"), "links", links("repeats", "two")),
                                with(claim("two"), "links", links("repeats", "three")),
                                with(claim("three"), "links", links("repeats", "four")),
                                claim("four")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("claims[0].links[0].claim"));
    }

    private static Map<String, Object> money(String currency) {
        return Map.of("qualifier", "exact", "amount", 5, "unit", "money", "currency", currency);
    }

    @Test
    void confirmationsAreVoicesOfTheirOwn() {
        editor.created("targets", with(target("confirmed-group"), "kind", "group"));
        published("lab-a", with(counted("one", 80), "target", "confirmed-group"), claim("apart"));
        published(
                "lab-b",
                with(
                        counted("one", 80),
                        "target",
                        "confirmed-group",
                        "assurance",
                        "forensic",
                        "links",
                        links("confirms", "lab-a/one")));
        published("lab-c", with(claim("relayed"), "links", links("repeats", "lab-a/one")));

        given().get("/v1/statistics/targets?report=lab-a,lab-b")
                .then()
                .body("overall[0].restsOnTotal", is(2))
                .body("overall[0].text", is("more than 80 individuals"));
        found("report=lab-a,lab-b,lab-c&confirmed=true", List.of(id("lab-a/one"), id("lab-c/relayed")));
        found("report=lab-a,lab-b,lab-c&confirmed=false", List.of(id("lab-a/apart"), id("lab-b/one")));
        found("linkedTo=" + id("lab-a/one") + "&linkType=confirms", List.of(id("lab-b/one")));
        given().get("/v1/claims/" + id("lab-b/one"))
                .then()
                .body("links.type", contains("confirms"))
                .body("links.typeLabel", contains("Confirms"));
        String page = given().accept("text/html").get("/c/" + id("lab-a/one")).asString();
        assertThat(page, containsString("Independently confirmed by:"));
        assertThat(page, containsString("Repeated by:"));
        assertThat(given().accept("text/html").get("/c/" + id("lab-c/relayed")).asString(), containsString("Repeats:"));
        assertThat(
                given().get("/v1/claims?report=lab-b&format=csv").asString(),
                containsString("confirms:" + id("lab-a/one")));
        assertThat(given().get("/v1/claims?report=lab-b&format=jsonld").asString(), containsString("\"confirms\""));
        String flags = "/v1/claims?report=lab-a,lab-b&sort=report,position&fields=locator,confirmed&format=";
        assertThat(given().get(flags + "csv").asString(), containsString("confirmed"));
        assertThat(given().get(flags + "ndjson").asString(), containsString("\"confirmed\":true"));
        assertThat(
                given().get("/v1/claims?report=lab-a&format=jsonld").asString(), containsString("\"confirmed\":true"));
        assertThat(
                given().get("/v1/claims?report=lab-a&format=ftm").asString(),
                containsString("Independently confirmed: another claim confirms it by an examination of its own."));
        given().get("/v1/statistics/targets?report=lab-a,lab-b")
                .then()
                .body("overall[0].restsOn.find { it.id == '" + id("lab-a/one") + "' }.confirmed", is(true))
                .body("overall[0].restsOn.find { it.id == '" + id("lab-b/one") + "' }.confirmed", is(false));
    }

    @Test
    void termsOfLinksHaveDefinitions() {
        for (String language : List.of("en", "fr", "es", "de", "ar")) {
            given().header("Accept-Language", language)
                    .get("/v1/vocabularies")
                    .then()
                    .body("find { it.id == 'link-type' }.terms.definition", not(hasItem(nullValue())))
                    .body("find { it.id == 'link-type' }.terms.code", hasItems("repeats", "confirms"));
        }
    }

    private static void found(String filters, List<String> ids) {
        found(filters, ids, true);
    }

    /** Looks for claims in the index and, as a caller who writes, in the database, where both see the same. */
    private static void found(String filters, List<String> ids, boolean everybody) {
        List<String> expected = ids.stream().sorted().toList();
        String list = "claims?limit=200&" + filters;
        assertEquals(expected, sorted(given().get("/v1/" + list).path("items.id")), filters);
        if (everybody) {
            assertEquals(expected, sorted(EditorClient.as("editor").get(list).path("items.id")), filters);
        }
    }

    private static List<String> sorted(List<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(null);
        return sorted;
    }

    private static void refused(Response response) {
        response.then().statusCode(400).body("errors.field", contains("links[0].claim"));
    }

    private Response repeat(String claim, String other) {
        return editor.patch(claim, Map.of("links", links("repeats", other), "correctionNote", "It relays another."));
    }

    private static Map<String, Object> counted(String key, int amount) {
        return with(
                claim(key),
                "kind",
                "selection",
                "target",
                "voice-group",
                "figure",
                Map.of("qualifier", "more-than", "amount", amount, "unit", "individuals"));
    }

    private static Map<String, Object> link(String type, String claim) {
        return Map.of("type", type, "claim", claim);
    }

    private static List<Map<String, Object>> links(String type, String claim) {
        return List.of(link(type, claim));
    }

    @SafeVarargs
    private void published(String id, Map<String, ?>... claims) {
        editor.created("reports", report(id, claims));
        editor.published("reports/" + id);
    }

    private static String id(String claim) {
        String[] key = claim.split("/");
        return KnownClaims.id(key[0], key[1]).toString();
    }
}
