package org.disclosures.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TargetsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kind=person, emmanuel-macron hatice-cengiz jamal-khashoggi",
        "kind=person&category=journalist, jamal-khashoggi",
        "category=journalist, jamal-khashoggi identified-journalists examined-journalists",
        "'category=head-of-state,relative-or-associate', emmanuel-macron hatice-cengiz identified-heads-of-state",
        "country=FR, emmanuel-macron",
        "country=SA, ''",
        "affiliation=reuters, identified-journalists",
        "affiliation=washington-post, jamal-khashoggi",
        "assurance=forensic, hatice-cengiz examined-journalists",
        "assurance=reported, emmanuel-macron",
        "assurance=official, ''",
        "assurance=alleged, identified-individuals identified-journalists identified-politicians identified-executives"
                + " identified-activists identified-heads-of-state",
        "source=amnesty-international, hatice-cengiz examined-journalists",
        "source=the-guardian, examined-journalists",
        "source=unidentified-publisher&kind=person, emmanuel-macron hatice-cengiz jamal-khashoggi",
        "'source=the-guardian,washington-post&category=journalist', identified-journalists examined-journalists",
        "technology=pegasus, emmanuel-macron hatice-cengiz examined-journalists",
        "technology=pegasus&source=amnesty-international, hatice-cengiz examined-journalists",
        "technology=pegasus&source=washington-post, ''",
        "assertedFrom=2021-07-27&assertedTo=2021-07-27&kind=person, emmanuel-macron hatice-cengiz jamal-khashoggi",
        "assertedFrom=2021-07-28, ''",
        "assertedTo=2021-07-26, ''",
    })
    void filtersNarrowTheList(String filter, String expected) {
        assertEquals(words(expected), new TreeSet<>(ListWalk.values("/v1/targets?" + filter, "id")));
    }

    @Test
    void categoriesAndCountriesListTheirTargets() {
        assertEquals(
                List.of("emmanuel-macron", "identified-heads-of-state"),
                ListWalk.values("/v1/categories/head-of-state/targets", "id"));
        assertEquals(
                List.of("emmanuel-macron"), ListWalk.values("/v1/categories/head-of-state/targets?kind=person", "id"));
        assertEquals(List.of(), ListWalk.values("/v1/categories/head-of-state/targets?category=journalist", "id"));
        assertEquals(
                ListWalk.values("/v1/targets?country=FR", "id"), ListWalk.values("/v1/countries/fr/targets", "id"));
        ListWalk.get("/v1/countries/XX/targets").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=spy",
                "kind=robot",
                "country=XX",
                "affiliation=nobody",
                "assurance=sure",
                "name=x",
                "source=nobody",
                "technology=nothing",
                "assertedFrom=yesterday"
            })
    void invalidParametersAreRefused(String query) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/targets?" + query), query.substring(0, query.indexOf('=')));
    }

    @Test
    void targetsShowTheirClaimsStrongestFirst() {
        ListWalk.get("/v1/targets/emmanuel-macron")
                .then()
                .statusCode(200)
                .body("assurance", equalTo("reported"))
                .body("categories.id", contains("head-of-state"))
                .body("countries.id", contains("FR"))
                .body("targeting.assurance", contains("reported", "alleged"))
                .body("targeting[0].claims.id", contains(SeedClaims.id("macron-spied-on")))
                .body("targeting[1].claims.id", contains(SeedClaims.id("macron-listed")))
                .body("related.assurance", contains("official", "reported", "alleged"));
    }

    @Test
    void mentionedPeopleAreNotTargets() {
        ListWalk.get("/v1/targets/jamal-khashoggi")
                .then()
                .body("assurance", nullValue())
                .body("targeting", empty())
                .body("related.claims.id.flatten()", contains(SeedClaims.id("khashoggi-earlier")));
    }

    @Test
    void affiliationsAreTheEmployersNamedInTheArticle() {
        ListWalk.get("/v1/targets/identified-journalists")
                .then()
                .body(
                        "affiliations.name",
                        contains(
                                "CNN",
                                "Financial Times",
                                "Le Monde",
                                "Reuters",
                                "The Associated Press",
                                "The Wall Street Journal"));
    }

    @Test
    void listsOfEachGroupContainItsClaims() {
        List<String> lists = ListWalk.get("/v1/targets/emmanuel-macron").path("targeting.href");
        assertEquals(List.of(SeedClaims.id("macron-spied-on")), ListWalk.values(lists.get(0), "id"));
        assertEquals(List.of(SeedClaims.id("macron-listed")), ListWalk.values(lists.get(1), "id"));
    }

    private static TreeSet<String> words(String list) {
        return list.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(list.split(" ")));
    }
}
