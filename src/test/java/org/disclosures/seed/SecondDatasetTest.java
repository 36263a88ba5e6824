package org.disclosures.seed;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.disclosures.testing.KnownClaims;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is not specific to one affair: another dataset works as well. */
@QuarkusTest
@SecondDataset
class SecondDatasetTest {

    private static final String PORTS = "lanternfish-in-the-ports-2024-02-05";
    private static final String CORRECTION = "lanternfish-corrected-2024-04-02";
    private static final String LAKE = "phare-du-lac-2024-03-11";

    @ParameterizedTest
    @CsvSource({
        PORTS + ", organisers-selected, between 40 and 60 individuals, 40, 60",
        CORRECTION + ", organisers-selected-corrected, between 20 and 35 individuals, 20, 35",
        PORTS + ", organisers-infected, up to 12 devices, 0, 12",
        PORTS + ", lawyer-infected, 1 device, 1, 1",
        LAKE + ", avocats-examines, fewer than 10 devices, 0, 9",
        LAKE + ", avocats-choisis, about 30 individuals, 0, "
    })
    void figuresAreWordedAsTheirSourcesPutThem(String report, String key, String text, int lower, Integer upper) {
        claim(report, key)
                .body("figure.text", equalTo(text))
                .body("figure.lowerBound", equalTo(lower))
                .body("figure.upperBound", upper == null ? nullValue() : equalTo(upper));
    }

    @Test
    void estimatesSetNoBound() {
        claim(LAKE, "avocats-choisis").body("figure.estimate", equalTo(30));
        bounds("lawyer", "selection", contains(0), contains("about 30 individuals"));
    }

    @Test
    void upToSetsNoLowerBound() {
        bounds("trade-unionist", "infection", contains(0), contains("up to 12 devices"));
    }

    @Test
    void rangesSetTheirLowerEndAndCorrectedClaimsNoBound() {
        bounds("trade-unionist", "selection", contains(20), contains("between 20 and 35 individuals"));
        get("/v1/categories/trade-unionist")
                .then()
                .body(
                        "bounds.find { it.kind == 'selection' }.restsOn.id",
                        contains(id(CORRECTION, "organisers-selected-corrected")));
        claim(PORTS, "organisers-selected").body("standing", equalTo(false));
        claim(LAKE, "organisateurs-relayes")
                .body("standing", equalTo(false))
                .body("corrections.id", contains(id(CORRECTION, "organisers-selected-corrected")));
        claim(CORRECTION, "organisers-selected-corrected").body("standing", equalTo(true));
    }

    @Test
    void statisticsRestOnStandingClaims() {
        get("/v1/statistics/targets")
                .then()
                .statusCode(200)
                .body("overall.find { it.kind == 'selection' }.lowerBound", equalTo(20))
                .body("overall.find { it.kind == 'infection' }.lowerBound", equalTo(1))
                .body("overall.restsOn.flatten().id", not(hasItem(id(PORTS, "organisers-selected"))));
    }

    @Test
    void otherNamesFindTheirRecordUnlessTheyAreWithheld() {
        get("/v1/sources?q=Flóðavakt")
                .then()
                .statusCode(200)
                .body("items.id", contains("tidewatch-lab"))
                .body("items[0].name", equalTo("Tidewatch Lab"))
                .body("items[0].names.language", contains("is"));
        for (String name : new String[] {"Mørkvann", "Тангерос", "تانغيروس"}) {
            get("/v1/targets?q=" + name).then().statusCode(200).body("items", is(empty()));
            get("/v1/targets/dockside-lawyer").then().body("names", is(empty())).body(not(containsString(name)));
        }
    }

    @Test
    void denialsDisputeTheClaimTheyContradict() {
        claim(PORTS, "customs-client").body("disputed", equalTo(true)).body("standing", equalTo(true));
        get("/v1/claims?disputed=true").then().statusCode(200).body("items.id", contains(id(PORTS, "customs-client")));
        get("/v1/claims?disputed=false&count=true")
                .then()
                .body("items.disputed", not(hasItem(true)))
                .body("page.total", equalTo(22));
    }

    @Test
    void intervalsAreShownAsGiven() {
        claim(PORTS, "organisers-selected")
                .body("occurred.edtf", equalTo("2022-11/2023-02"))
                .body("occurred.earliest", equalTo("2022-11-01"))
                .body("occurred.latest", equalTo("2023-02-28"))
                .body("occurred.precision", equalTo("month"));
        get("/v1/claims?occurredFrom=2023-02-28&occurredTo=2023-02-28")
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                id(PORTS, "organisers-selected"),
                                id(CORRECTION, "organisers-selected-corrected"),
                                id(LAKE, "avocats-examines")));
    }

    @Test
    void reportsKeepTheirLanguage() {
        claim(LAKE, "avocats-examines")
                .body("language", equalTo("fr"))
                .body("attributedTo", equalTo("Tidewatch Lab, via Le Phare du Lac"));
        get("/v1/reports?language=fr").then().body("items.id", contains(LAKE));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Trade unionists, Lawyers",
        "de, Gewerkschafter, Anwälte",
        "fr, Trade unionists, Avocats",
        "ar, Trade unionists, محامون"
    })
    void labelsFallBackToEnglish(String language, String unionists, String lawyers) {
        given().header("Accept-Language", language)
                .get("/v1/categories")
                .then()
                .statusCode(200)
                .body("items.name", contains(unionists, lawyers));
    }

    @ParameterizedTest
    @CsvSource({
        "claims?technology=lanternfish, 8",
        "claims?technology=anglerfish, 1",
        "claims?technology=anglerfish&technology=lanternfish, 8",
        "claims?vendor=abyssal-systems, 8",
        "claims?party=deep-current, 1",
        "claims?party=deep-current&partyRole=seller, 0",
        "claims?party=deep-current&party=gull-trading, 2",
        "claims?partyRole=alleged-client, 2",
        "claims?partyRole=seller&partyRole=operator, 4",
        "organisations/gull-trading/claims?kind=client, 1",
        "organisations/deep-current/claims?kind=infection, 1",
        "organisations?kind=agency, 1",
        "organisations?kind=operator, 1",
        "technologies?vendor=abyssal-systems, 2",
        "technologies?vendor=gull-trading, 1",
        "technologies?kind=exploit, 1",
        "technologies?kind=spyware, 1",
        "technologies?developer=abyssal-systems, 2",
        "technologies?seller=gull-trading, 1",
        "technologies?cve=CVE-2023-99902, 1",
        "technologies?q=CVE-2023-99901, 1",
        "claims?vendor=gull-trading, 1",
        "targets?affiliation=port-union, 2",
        "targets?relatedTo=cantonal-lawyers, 1",
        "claims?mentions=cantonal-lawyers, 1",
        "claims?mentions=dockside-lawyer, 1",
        "claims?country=NO, 5",
        "claims?region=northern-ports, 2",
        "claims?source=harbour-desk, 1",
        "reports?publisher=nordlys-posten, 2",
        "reports?publisher=tidewatch-lab, 2",
        "claims?source=tidewatch-lab&sourceRole=relayed, 1",
        "claims?atLeast=20, 6",
        "claims?atMost=12, 7"
    })
    void listsAreFilteredByRecordsOfTheDataset(String list, int total) {
        get("/v1/" + list + "&count=true")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(total))
                .body("items", hasSize(total));
    }

    @Test
    void recordsOfOtherDatasetsAreAbsent() {
        get("/v1/reports").then().body("items", hasSize(7));
        get("/v1/technologies").then().body("items.id", contains("anglerfish", "lanternfish"));
        get("/v1/claims?technology=pegasus").then().statusCode(400);
        get("/v1").then().body("dataset.revision", equalTo(1));
    }

    @Test
    void membersOfAConsortiumAreListed() {
        get("/v1/organisations/nordlys-posten").then().body("memberOf.id", contains("harbour-desk"));
    }

    @Test
    void partiesHaveRolesInAClaim() {
        claim(PORTS, "customs-client")
                .body("parties.role", contains("alleged-client", "seller"))
                .body("parties.roleLabel", contains("Alleged client", "Named as seller"))
                .body("parties.organisation.id", contains("harbour-customs", "gull-trading"))
                .body("parties[0].organisation.href", equalTo("/v1/organisations/harbour-customs"));
        claim(PORTS, "organisers-selected").body("parties", hasSize(0));
        get("/v1/organisations/harbour-customs").then().statusCode(200).body("kind", equalTo("agency"));
    }

    @Test
    void aClaimHasSeveralTechnologies() {
        claim(LAKE, "avocats-examines").body("technologies.id", contains("anglerfish", "lanternfish"));
        claim(PORTS, "lawyer-infected").body("technologies.name", contains("Lanternfish"));
        claim(PORTS, "lawyer-warned").body("technologies", hasSize(0));
    }

    @Test
    void facetsCountEachPartyAndTechnology() {
        get("/v1/claims/facets?by=party,technology")
                .then()
                .statusCode(200)
                .body(
                        "facets.find { it.by == 'party' }.values.value",
                        contains(
                                "fisheries-ministry",
                                "kelp-holding",
                                "tern-resale",
                                "abyssal-systems",
                                "deep-current",
                                "gull-trading",
                                "harbour-customs",
                                "net-watcher"))
                .body("facets.find { it.by == 'technology' }.values.value", contains("lanternfish", "anglerfish"))
                .body("facets.find { it.by == 'technology' }.values.claimCount", contains(7, 1));
        get("/v1/claims/facets?by=party-role&party=gull-trading,abyssal-systems&partyRole=seller")
                .then()
                .body("facets[0].values.value", contains("developer", "seller"))
                .body("facets[0].values.label", contains("Named as developer", "Named as seller"));
        get("/v1/claims/facets?by=party&partyRole=developer")
                .then()
                .body("facets[0].values.value", contains("abyssal-systems"));
    }

    @Test
    void descriptionsReplaceWithheldNames() {
        get("/v1/targets/dockside-lawyer")
                .then()
                .statusCode(200)
                .body("name", equalTo("Lawyer of dock workers"))
                .body("nameVisibility", equalTo("withheld"));
        claim(PORTS, "lawyer-infected")
                .body("statement", equalTo("Lanternfish was found on the phone of Lawyer of dock workers."))
                .body("target.name", equalTo("Lawyer of dock workers"));
        claim(PORTS, "lawyer-warned")
                .body("statement", equalTo("The union changed its phones after Lawyer of dock workers had warned it."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/claims?limit=200&expand=target",
                "/v1/claims?target=dockside-lawyer",
                "/v1/reports",
                "/v1/sources",
                "/v1/organisations",
                "/v1/technologies",
                "/v1/regions",
                "/v1/targets",
                "/v1/targets?sort=name",
                "/v1/targets/dockside-lawyer",
                "/v1/targets/dockside-lawyer/claims",
                "/v1/categories",
                "/v1/categories/lawyer/targets",
                "/v1/countries/NO",
                "/v1/countries/NO/claims",
                "/v1/sources/tidewatch-lab",
                "/v1/sources/tidewatch-lab/claims",
                "/v1/reports/" + PORTS + "/claims",
                "/v1/statistics/targets",
                "/v1/statistics/targets?by=country",
                "/v1/statistics/targets?by=source",
                "/v1/targets?sort=nothing",
                "/v1/targets/nobody",
                "/openapi"
            })
    void withheldNamesAreInNoResponse(String address) {
        String body = get(address).asString();
        for (String word : List.of("ingvild", "tanger")) {
            assertThat(body.toLowerCase(), not(containsString(word)));
        }
    }

    private static void bounds(String category, String kind, Matcher<?> lower, Matcher<?> text) {
        get("/v1/categories/" + category)
                .then()
                .statusCode(200)
                .body("bounds.findAll { it.kind == '" + kind + "' }.lowerBound", lower)
                .body("bounds.findAll { it.kind == '" + kind + "' }.text", text);
    }

    private static ValidatableResponse claim(String report, String key) {
        return get("/v1/claims/" + id(report, key)).then().statusCode(200);
    }

    private static String id(String report, String key) {
        return KnownClaims.id(report, key).toString();
    }
}
