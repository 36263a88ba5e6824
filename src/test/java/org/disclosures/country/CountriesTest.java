package org.disclosures.country;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CountriesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, Morocco, Hungary, Europe",
        "fr, Maroc, Hongrie, Europe",
        "es, Marruecos, Hungría, Europa",
        "de, Marokko, Ungarn, Europa",
        "ar, المغرب, هنغاريا, أوروبا",
    })
    void countriesAreNamedInTheCallersLanguage(String language, String morocco, String hungary, String europe) {
        given().header("Accept-Language", language)
                .get("/v1/countries?claimed=true")
                .then()
                .body("items.find { it.id == 'MA' }.name", equalTo(morocco))
                .body("items.find { it.id == 'HU' }.name", equalTo(hungary))
                .body("items.find { it.id == 'HU' }.m49Region.name", equalTo(europe));
    }

    @Test
    void allCountriesAreListedInOrder() {
        List<String> ids = ListWalk.values("/v1/countries?limit=200", "id");
        assertEquals(
                Stream.concat(Stream.of("XK"), Stream.of(Locale.getISOCountries()))
                        .sorted()
                        .toList(),
                ids);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, Kosovo, Europe",
        "fr, Kosovo, Europe",
        "es, Kosovo, Europa",
        "de, Kosovo, Europa",
        "ar, كوسوفو, أوروبا"
    })
    void kosovoIsACountry(String language, String name, String region) {
        given().header("Accept-Language", language)
                .get("/v1/countries/xk")
                .then()
                .body("id", equalTo("XK"))
                .body("name", equalTo(name))
                .body("m49Region.name", equalTo(region));
        given().get("/v1/claims?country=XK").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "claimed=true, 'AZ,DE,FR,HU,IL,IN,KZ,MA,MX,PK,TR'",
        "role=alleged-client, MA",
        "role=targets, FR",
        "role=phone-numbers, 'AZ,FR,HU,IN,KZ,MX,PK'",
        "'role=location,surveillance', 'FR,MX,TR'",
        "role=actor, 'DE,FR,IL'",
        "claimed=true&m49Region=019, MX",
        "claimed=true&m49Region=002, MA",
        "role=phone-numbers&m49Region=150, 'FR,HU'",
    })
    void filtersNarrowTheList(String filter, String expected) {
        assertEquals(List.of(expected.split(",")), ListWalk.values("/v1/countries?" + filter, "id"));
    }

    @Test
    void unclaimedCountriesComplementClaimedOnes() {
        assertEquals(
                ListWalk.items("/v1/countries?limit=200").size() - 11,
                ListWalk.items("/v1/countries?claimed=false&limit=200").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=europe", "region=15", "role=client", "claimed=1", "name=France"})
    void invalidParametersAreRefused(String query) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/countries?" + query), query.substring(0, query.indexOf('=')));
    }

    @Test
    void countriesShowTheirRolesInClaims() {
        ListWalk.get("/v1/countries/MX")
                .then()
                .body("alpha3", equalTo("MEX"))
                .body("numeric", equalTo("484"))
                .body("roles.role", contains("phone-numbers", "surveillance"))
                .body("roles[0].bounds.text", contains("15,000 phone numbers"))
                .body("roles[0].claims.id", contains(SeedClaims.id("mexico-numbers")))
                .body("roles[1].bounds", empty());
        ListWalk.get("/v1/countries/MA")
                .then()
                .body("roles.roleLabel", contains("Alleged client"))
                .body("roles[0].claims.assurance", contains("alleged"))
                .body("singlePlace", containsString("sets no bound"));
    }

    @Test
    void unclaimedCountriesHaveNoRoles() {
        ListWalk.get("/v1/countries/AQ").then().statusCode(200).body("roles", empty());
    }

    @Test
    void countriesListTheirClaims() {
        assertEquals(
                List.of(SeedClaims.id("mexico-numbers"), SeedClaims.id("chiefly-where")),
                ListWalk.values("/v1/countries/MX/claims", "id"));
        assertEquals(
                List.of(SeedClaims.id("chiefly-where")), ListWalk.values("/v1/countries/MX/claims?kind=context", "id"));
    }

    @Test
    void regionsKeepTheNamesTheirSourcesUsed() {
        ListWalk.get("/v1/regions").then().body("items.name", contains("Middle East"));
        ListWalk.get("/v1/regions/middle-east").then().body("name", equalTo("Middle East"));
        assertEquals(List.of("middle-east"), ListWalk.values("/v1/regions?name=Middle%20East", "id"));
        assertEquals(List.of(), ListWalk.values("/v1/regions?name=middle%20east", "id"));
    }
}
