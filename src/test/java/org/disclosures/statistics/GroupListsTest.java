package org.disclosures.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of claims below a minimum has exactly the claims of its group that meet the filters of the request. */
@QuarkusTest
class GroupListsTest {

    @ParameterizedTest(name = "by={0} under {1}")
    @CsvSource({
        "source, source=washington-post",
        "source, source=amnesty-international&sourceRole=originated",
        "category, category=journalist",
        "category, kind=selection&unit=individuals",
        "disclosure, disclosure=list-of-phone-numbers",
        "assurance, kind=selection",
        "report, report=israeli-defense-minister-to-visit-france-2021-07-27",
        "technology, technology=pegasus",
    })
    void listsHaveTheClaimsThatMinimumsRestOn(String by, String filters) {
        List<String> among = ListWalk.get("/v1/claims?limit=200&" + filters).path("items.id");
        List<Map<String, Object>> bounds = bounds(by, filters);
        assertThat(bounds, not(hasSize(0)));
        for (Map<String, Object> bound : bounds) {
            List<String> listed = listed(bound);
            assertEquals(bound.get("restsOnTotal"), listed.size(), bound.toString());
            assertThat(listed, hasItems(basis(bound)));
            listed.forEach(claim -> assertThat(bound.toString(), among, hasItem(claim)));
        }
    }

    @Test
    void aFilterOfTheGroupStandsBesideThatOfTheRequest() {
        assertThat(
                given().get("/v1/statistics/targets?by=category&category=head-of-state")
                        .asString(),
                containsString("/v1/categories/head-of-state/claims?category=head-of-state&kind="));
        assertThat(
                given().get("/v1/statistics/targets?by=country&country=FR").asString(),
                containsString("/v1/claims?country=FR&targetCountry=FR&kind="));
    }

    @ParameterizedTest
    @CsvSource({
        "originalSource=amnesty-international, source=amnesty-international&sourceRole=originated",
        "'targetCountry=FR,MX', 'country=FR,MX&placeRole=targets'"
    })
    void filtersOfOneRoleFindTheSame(String one, String other) {
        List<String> found = ListWalk.get("/v1/claims?limit=200&" + one).path("items.id");
        assertThat(found, not(hasSize(0)));
        assertEquals(ListWalk.get("/v1/claims?limit=200&" + other).path("items.id"), found);
    }

    private static List<Map<String, Object>> bounds(String by, String filters) {
        return given().get("/v1/statistics/targets?by=" + by + "&" + filters)
                .then()
                .statusCode(200)
                .extract()
                .path("groups.bounds.flatten()");
    }

    private static List<String> listed(Map<String, Object> bound) {
        return ListWalk.get(bound.get("claimsHref") + "&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @SuppressWarnings("unchecked")
    private static String[] basis(Map<String, Object> bound) {
        return ((List<Map<String, Object>>) bound.get("restsOn"))
                .stream().map(claim -> (String) claim.get("id")).toArray(String[]::new);
    }
}
