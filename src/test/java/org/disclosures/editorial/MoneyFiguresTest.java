package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.vocabulary.ClaimKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of money: their wording, and minimums that keep currencies apart. */
@QuarkusTest
@OwnDesk
class MoneyFiguresTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void moneyIsWordedInItsCurrencyAndCorrected() {
        String report = editor.created(
                "reports", report("money", with(claim("price"), "figure", money("at-least", 65_000_000, "EUR"))));
        String price = "claims/" + KnownClaims.id("money", "price");
        editor.get(price + "/entry").then().body("figure", is(money("at-least", 65_000_000, "EUR")));
        editor.published(report);
        String before = DatasetMoment.latest().toString();
        Map<String, String> wordings = Map.of(
                "en", "at least 65,000,000 euros",
                "de", "mindestens 65.000.000 Euro",
                "fr", "au moins 65\u202f000\u202f000 euros",
                "es", "al menos 65.000.000 euros",
                "ar", "65,000,000 يورو على الأقل");
        wordings.forEach((language, text) -> {
            given().header("Accept-Language", language)
                    .get("/v1/" + price)
                    .then()
                    .body("figure.text", is(text))
                    .body("figure.unit", is("money"))
                    .body("figure.currency", is("EUR"))
                    .body("figure.lowerBound", is(65_000_000));
            given().header("Accept-Language", language)
                    .get("/c/" + KnownClaims.id("money", "price"))
                    .then()
                    .body(containsString(text));
        });

        editor.patch(
                        price,
                        Map.of(
                                "figure",
                                money("more-than", 60_000_000, "USD"),
                                "correctionNote",
                                "The price was in dollars."))
                .then()
                .statusCode(200)
                .body("figure.text", is("more than 60,000,000 US dollars"))
                // Money has fractions.
                .body("figure.lowerBound", is(60_000_000));
        editor.patch(price, Map.of("figure", money("fewer-than", 70_000_000, "USD"), "correctionNote", "It was less."))
                .then()
                .body("figure.text", is("less than 70,000,000 US dollars"))
                .body("figure.upperBound", is(70_000_000));
        given().queryParam("asOf", before).get("/v1/" + price).then().body("figure.currency", is("EUR"));
        given().queryParam("asOf", before)
                .get("/v1/claims?report=money&currency=EUR")
                .then()
                .body("items.size()", is(1));
        given().get("/v1/claims?report=money&currency=EUR").then().body("items", is(empty()));
        given().get("/v1/claims?report=money&currency=USD&unit=money").then().body("items.size()", is(1));
        ProblemResponse.ofParameter(given().get("/v1/claims?currency=euro"), "currency");
    }

    @Test
    void minimumsKeepCurrenciesApart() {
        editor.published(editor.created(
                "reports",
                report(
                        "budget",
                        client("one", money("at-least", 30_000_000, "EUR")),
                        client("two", money("more-than", 20_000_000, "EUR")),
                        client("three", money("exact", 90_000_000, "ILS")),
                        client("four", Map.of("qualifier", "exact", "amount", 7, "unit", "organisations")))));
        List<Map<String, Object>> bounds = given().get("/v1/countries/VU")
                .then()
                .statusCode(200)
                .extract()
                .path("roles.find { it.role == 'alleged-client' }.bounds");
        assertEquals(
                List.of("organisations null 7", "money EUR 30000000", "money ILS 90000000"),
                bounds.stream()
                        .map(bound -> bound.get("unit") + " " + bound.get("currency") + " " + bound.get("lowerBound"))
                        .toList());
        Map<String, Object> euros = bounds.get(1);
        assertThat(euros.get("restsOnTotal"), is(2));
        assertThat((String) euros.get("text"), is("minimum 30,000,000 euros, from “at least 30,000,000 euros”"));
        assertThat((String) euros.get("claimsHref"), containsString("currency=EUR"));
        given().get((String) euros.get("claimsHref")).then().body("items.size()", is(2));
    }

    /** Money is drawn only when it is asked for, and on an axis of one currency. */
    @ParameterizedTest
    @ValueSource(strings = {"category", "disclosure", "report", "technology"})
    void chartsOfMoneyHaveAnAxisOfTheirOwn(String by) {
        String report = "ransom-" + by;
        editor.created("targets", with(SampleEntries.target(report), "category", "journalist"));
        editor.created("disclosures", SampleEntries.disclosure(report));
        Map<String, Object> people = Map.of("qualifier", "exact", "amount", 77, "unit", "individuals");
        editor.published(editor.created(
                "reports",
                with(
                        report(
                                report,
                                about("one", report, money("exact", 5_000, "CHF")),
                                about("two", report, money("exact", 900, "NOK")),
                                about("three", report, people)),
                        "disclosures",
                        List.of(report))));
        String chart = "/v1/charts/targets-by-" + by + ".txt?report=" + report;
        for (String filters : List.of("", "&unit=individuals")) {
            given().get(chart + filters)
                    .then()
                    .statusCode(200)
                    .body(containsString("77 individuals"))
                    .body(not(containsString("Money")));
        }
        for (String filters : List.of("&unit=money&currency=CHF", "&currency=CHF")) {
            given().get(chart + filters)
                    .then()
                    .statusCode(200)
                    .body(containsString("Money (Swiss Franc)"))
                    .body(not(containsString("Krone")))
                    .body(not(containsString("individuals")));
        }
        ProblemResponse.ofParameter(given().get(chart + "&unit=money"), "currency")
                .body("errors[0].allowed", contains("CHF", "NOK"));
        ProblemResponse.ofParameter(given().get(chart + "&unit=money,individuals"), "unit");
    }

    /** Money, licences and days target nobody: claims of any kind but answers give them. */
    @ParameterizedTest
    @CsvSource({"money, EUR", "licences, ", "days, "})
    void minimumsInUnitsThatTargetNobodyRestOnClaimsOfEveryKindButAnswers(String unit, String currency) {
        String report = "deals-" + unit;
        editor.created("technologies", Map.of("id", report, "name", "Deal of " + unit));
        List<Map<String, Object>> claims = Stream.of(ClaimKind.values())
                .map(kind -> (Map<String, Object>) with(
                        claim(kind.code()),
                        "kind",
                        kind.code(),
                        "technologies",
                        List.of(report),
                        "places",
                        List.of(Map.of("country", "WS", "role", "location")),
                        "figure",
                        figure("exact", 100 + kind.ordinal(), unit, currency)))
                .toList();
        editor.published(editor.created("reports", report(report, claims.toArray(Map[]::new))));
        List<String> kinds = Stream.of(ClaimKind.values())
                .filter(kind -> kind != ClaimKind.RESPONSE && kind != ClaimKind.DENIAL)
                .map(ClaimKind::code)
                .toList();
        String filters = "unit=" + unit + "&report=" + report;
        JsonPath statistics =
                given().get("/v1/statistics/targets?by=technology&" + filters).jsonPath();
        for (String bounds : List.of("overall", "groups[0].bounds")) {
            assertEquals(kinds, statistics.getList(bounds + ".kind"));
            for (String list : statistics.<String>getList(bounds + ".claimsHref")) {
                given().get(list).then().body("items.size()", is(1)).body("items[0].figure.unit", is(unit));
            }
        }
        given().get("/v1/statistics/targets/claims?" + filters)
                .then()
                .body("items.kind.unique().size()", is(kinds.size()));
        assertThat(statistics.getList("named"), is(empty()));
        String chart =
                given().get("/v1/charts/targets-by-technology.txt?" + filters).asString();
        assertThat(chart, containsString("Figures by technology"));
        assertThat(chart, containsString("Background"));
        // Asked for nothing, a chart and the minimums of people have none of them.
        given().get("/v1/charts/targets-by-technology.txt?report=" + report)
                .then()
                .body(containsString("No published claim gives a figure for one of these groups alone."));
        given().get("/v1/statistics/targets?unit=individuals&report=" + report)
                .then()
                .body("overall", is(empty()));
        List<Map<String, Object>> country = given().get("/v1/countries/WS")
                .path("roles.find { it.role == 'location' }.bounds.findAll { it.unit == '" + unit + "' }");
        assertEquals(kinds, country.stream().map(bound -> bound.get("kind")).toList());
        ProblemResponse.ofParameter(
                given().get("/v1/charts/targets-by-technology.txt?unit=individuals," + unit), "unit");
    }

    @Test
    void filesHoldTheCurrency() {
        editor.published(editor.created(
                "reports", report("money-files", with(claim("one"), "figure", between(3_000, 4_000, "GBP")))));
        given().get("/v1/claims?report=money-files&format=csv&fields=id,amount,lowerBound")
                .then()
                .body(containsString("id,amount,lowerBound,kind,qualifier,unit,currency,"))
                .body(containsString(",3000,3000,context,between,money,GBP,"));
        given().get("/v1/claims?report=money-files&format=jsonld")
                .then()
                .body(containsString("\"MonetaryAmount\""))
                .body(containsString("\"currency\":\"GBP\""));
        given().get("/v1/claims?report=money-files&format=ftm")
                .then()
                .body(containsString("between 3,000 and 4,000 British pounds"));
        given().get("/v1/claims?report=money-files&format=ndjson").then().body(containsString("\"currency\":\"GBP\""));
    }

    @Test
    void moneyNeedsACurrencyAndNothingElseHasOne() {
        Map<String, Object> noCurrency = new HashMap<>(money("exact", 1, "EUR"));
        noCurrency.remove("currency");
        for (Map<String, Object> figure : List.<Map<String, Object>>of(
                noCurrency,
                money("exact", 1, "XYZ"),
                Map.of("qualifier", "several", "unit", "money", "currency", "EUR"),
                Map.of("qualifier", "exact", "amount", 1, "unit", "devices", "currency", "EUR"))) {
            ProblemResponse.of(
                    editor.create("reports", report("no-money", with(claim("one"), "figure", figure))),
                    400,
                    "invalid-body");
        }
    }

    @Test
    void accountsAndResellersHaveRoles() {
        editor.created("organisations", Map.of("id", "an-account", "name", "@harbour_eyes", "kind", "account"));
        editor.created("organisations", Map.of("id", "a-reseller", "name", "Pilot Trading", "kind", "reseller"));
        editor.published(editor.created(
                "reports",
                report(
                        "accounts",
                        with(
                                claim("one"),
                                "parties",
                                List.of(
                                        Map.of("organisation", "an-account", "role", "operator"),
                                        Map.of("organisation", "a-reseller", "role", "seller"))))));
        given().get("/v1/organisations?kind=account,reseller&limit=200")
                .then()
                .body("items.id", hasItems("an-account", "a-reseller"));
        given().get("/v1/organisations/an-account")
                .then()
                .body("kindLabel", is("Account whose holder the source does not name"));
        given().get("/v1/claims?party=an-account&partyRole=operator")
                .then()
                .body("items.parties.organisation.id.flatten()", contains("an-account", "a-reseller"));
        given().get("/v1/organisations?kind=account&format=jsonld").then().body(containsString("\"Thing\""));
        given().get("/v1/vocabularies")
                .then()
                .body(
                        "find { it.id == 'organisation-kind' }.terms.find { it.code == 'account' }.definition",
                        is(not(nullValue())));
    }

    private static Map<String, Object> client(String key, Map<String, Object> figure) {
        return with(
                claim(key),
                "kind",
                "client",
                "figure",
                figure,
                "places",
                List.of(Map.of("country", "VU", "role", "alleged-client")));
    }

    private static Map<String, Object> about(String key, String target, Map<String, Object> figure) {
        return with(
                claim(key),
                "kind",
                "targeting",
                "target",
                target,
                "technologies",
                List.of("pegasus"),
                "figure",
                figure);
    }

    private static Map<String, Object> figure(String qualifier, int amount, String unit, String currency) {
        return currency == null
                ? Map.of("qualifier", qualifier, "amount", amount, "unit", unit)
                : Map.of("qualifier", qualifier, "amount", amount, "unit", unit, "currency", currency);
    }

    private static Map<String, Object> money(String qualifier, int amount, String currency) {
        return figure(qualifier, amount, "money", currency);
    }

    private static Map<String, Object> between(int amount, int upperAmount, String currency) {
        return Map.of(
                "qualifier",
                "between",
                "amount",
                amount,
                "upperAmount",
                upperAmount,
                "unit",
                "money",
                "currency",
                currency);
    }
}
