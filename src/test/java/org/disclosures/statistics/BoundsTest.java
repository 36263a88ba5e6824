package org.disclosures.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minimum numbers of targets: the largest lower bound, with the claims it rests on, and never a count. */
@QuarkusTest
class BoundsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "journalist, 189 individuals, journalists",
        "politician-or-official, more than 600 individuals, politicians",
        "business-executive, at least 65 individuals, executives",
        "human-rights-activist, 85 individuals, activists",
        "head-of-state, several individuals, heads-of-state",
    })
    void categoriesShowABoundWithItsClaim(String category, String text, String claim) {
        ListWalk.get("/v1/categories/" + category)
                .then()
                .body("bounds[0].kind", equalTo("selection"))
                .body("bounds[0].unit", equalTo("individuals"))
                .body("bounds[0].text", equalTo(text))
                .body("bounds[0].restsOn.id", contains(SeedClaims.id(claim)))
                .body("bounds[0]", not(hasKey("upperBound")))
                .body("bounds[0]", not(hasKey("count")));
    }

    @Test
    void selectionsAndInfectionsAreSeparate() {
        ListWalk.get("/v1/categories/journalist")
                .then()
                .body("bounds.kind", contains("selection", "infection"))
                .body("bounds.text", contains("189 individuals", "15 devices"));
    }

    @Test
    void categoriesAreOrderedAndLinkToTheirLists() {
        ListWalk.get("/v1/categories")
                .then()
                .body(
                        "items.id",
                        contains(
                                "journalist",
                                "politician-or-official",
                                "business-executive",
                                "human-rights-activist",
                                "head-of-state",
                                "relative-or-associate"))
                .body("items[0].targetsHref", equalTo("/v1/categories/journalist/targets"))
                .body("items[0].claimsHref", equalTo("/v1/categories/journalist/claims"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "en, Journalists, 189 individuals",
        "fr, Journalistes, 189 personnes",
        "es, Periodistas, 189 personas",
        "de, Journalisten, 189 Personen",
        "ar, صحفيون, 189 شخصًا",
    })
    void categoriesAndBoundsAreInTheCallersLanguage(String language, String name, String bound) {
        given().header("Accept-Language", language)
                .get("/v1/categories/journalist")
                .then()
                .body("name", equalTo(name))
                .body("bounds[0].text", equalTo(bound));
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "country", "assurance", "source"})
    void overallBoundsAreIndependentOfTheGroupingAndNeverSums(String by) {
        statistics(by)
                .body("by", equalTo(by))
                .body("overall[0].text", equalTo("minimum 1,001, from “more than 1,000 individuals”"))
                .body("overall[0].lowerBound", equalTo(1001))
                .body("overall[0].restsOn[0].id", equalTo(SeedClaims.id("individuals-identified")))
                .body("overall.find { it.kind == 'infection' }.text", equalTo("minimum 15, from “15 devices”"))
                .body("sumsOfCategoryLowerBounds", equalTo(null))
                .body("complete", equalTo(true));
    }

    @Test
    void groupsAreCategoriesByDefault() {
        assertEquals(
                ListWalk.get("/v1/statistics/targets?by=category").asString(),
                ListWalk.get("/v1/statistics/targets").asString());
    }

    @Test
    void groupsBySourceRestOnOriginalSources() {
        statistics("source")
                .body(
                        "groups.group.id",
                        contains(
                                "amnesty-international",
                                "the-consortium",
                                "le-monde",
                                "washington-post",
                                "unidentified-publisher"))
                .body("groups[0].bounds.text", contains("minimum 15, from “15 devices”"))
                .body("groups[1].bounds.text", contains("more than 1,000 individuals", "50 countries"))
                .body("groups[2].bounds", empty())
                .body("groups[3].bounds.text", contains("minimum 601, from “more than 600 individuals”"));
    }

    @Test
    void groupsByEvidenceLevelStartWithTheStrongest() {
        statistics("assurance")
                .body("groups.group.id", contains("forensic", "reported", "alleged"))
                .body("groups[0].bounds.text", contains("minimum 15, from “15 devices”"))
                .body("groups[1].bounds", empty())
                .body(
                        "groups[2].bounds.text",
                        contains("minimum 1,001, from “more than 1,000 individuals”", "50 countries"));
    }

    @Test
    void groupsByCountryFollowThePlacesOfTargets() {
        statistics("country").body("groups.group.id", contains("FR")).body("groups[0].bounds", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "country", "assurance", "source"})
    void boundsAndNamedPeopleLinkToTheirClaims(String by) {
        JsonPath statistics = statistics(by).extract().jsonPath();
        List<Map<String, Object>> bounds =
                new ArrayList<>(statistics.<Map<String, Object>>getList("groups.bounds.flatten()"));
        bounds.addAll(statistics.getList("overall"));
        assertFalse(bounds.isEmpty());
        for (Map<String, Object> bound : bounds) {
            assertEquals(
                    bound.get("restsOnTotal"),
                    ListWalk.items((String) bound.get("claimsHref")).size(),
                    bound.toString());
        }
        List<Map<String, Object>> named =
                new ArrayList<>(statistics.<Map<String, Object>>getList("groups.named.flatten()"));
        named.addAll(statistics.getList("named"));
        assertFalse(named.isEmpty());
        for (Map<String, Object> people : named) {
            Set<Object> targets = ListWalk.items((String) people.get("claimsHref")).stream()
                    .map(claim -> ((Map<?, ?>) claim.get("target")).get("id"))
                    .filter(target ->
                            ListWalk.get("/v1/targets/" + target).path("kind").equals("person"))
                    .collect(Collectors.toSet());
            assertEquals(people.get("people"), targets.size(), people.toString());
        }
    }

    @Test
    void unknownAndSeveralDimensionsAreRefused() {
        ProblemResponse.ofParameter(ListWalk.get("/v1/statistics/targets?by=region"), "by")
                .body(
                        "errors[0].allowed",
                        contains("category", "country", "assurance", "source", "technology", "report", "disclosure"));
        ProblemResponse.ofParameter(ListWalk.get("/v1/statistics/targets?by=source,country"), "by");
        ProblemResponse.ofParameter(ListWalk.get("/v1/statistics/targets?colour=blue"), "colour");
    }

    private static ValidatableResponse statistics(String by) {
        return ListWalk.get("/v1/statistics/targets?by=" + by).then().statusCode(200);
    }
}
