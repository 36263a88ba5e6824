package org.disclosures.seed;

import static io.restassured.RestAssured.get;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two disclosures with a report in common, and one to which no report belongs. */
@QuarkusTest
@SecondDataset
class SecondDisclosuresTest {

    private static final String PORTS = "lanternfish-in-the-ports-2024-02-05";
    private static final String CORRECTION = "lanternfish-corrected-2024-04-02";
    private static final String LAKE = "phare-du-lac-2024-03-11";

    @ParameterizedTest
    @CsvSource({
        "claims?disclosure=lanternfish-affair, 9",
        "claims?disclosure=lakeside-affair, 3",
        "claims?disclosure=lakeside-affair&disclosure=lanternfish-affair, 9",
        "claims?disclosure=lakeside-affair&q=lac, 3",
        "reports?disclosure=lanternfish-affair, 3",
        "reports?disclosure=lakeside-affair, 1",
        "targets?disclosure=lanternfish-affair, 3",
        "targets?disclosure=lakeside-affair, 2",
        "targets?disclosure=lakeside-affair&source=nordlys-posten, 1",
        "disclosures/lanternfish-affair/claims?kind=infection, 3",
        "disclosures/lanternfish-affair/reports?language=en, 2",
        "disclosures?partner=tidewatch-lab, 1"
    })
    void listsAreFilteredByDisclosure(String list, int total) {
        get("/v1/" + list + "&count=true")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(total))
                .body("items", hasSize(total));
    }

    @Test
    void disclosuresKeepTheirPeriodAsGiven() {
        get("/v1/disclosures")
                .then()
                .body("items.id", contains("lakeside-affair", "lanternfish-affair"))
                .body("items.period", contains("2023", "2022-11/2024-03"));
        get("/v1/reports/" + LAKE)
                .then()
                .body("disclosures.id", containsInAnyOrder("lakeside-affair", "lanternfish-affair"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/disclosures/unreported-affair",
                "/v1/disclosures/unreported-affair/claims",
                "/v1/disclosures/unreported-affair/reports",
                "/v1/organisations/unreported-body"
            })
    void disclosuresWithoutAPublicReportAreHidden(String address) {
        ProblemResponse.of(get(address), 404, "not-found");
        get("/v1/organisations/diving-bell").then().statusCode(200);
        assertThat(get("/v1/search?q=affair").asString(), not(containsString("unreported")));
        assertThat(get("/v1/organisations?limit=200").asString(), not(containsString("unreported")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims",
                "reports",
                "targets",
                "claims/facets",
                "targets/facets",
                "statistics/targets",
                "charts/targets-by-category.svg",
                "charts/timeline.txt",
                "feeds/claims.atom",
                "feeds/reports.json"
            })
    void hiddenDisclosuresAreRefusedAsFilters(String list) {
        ProblemResponse.of(get("/v1/" + list + "?disclosure=unreported-affair"), 400, "invalid-parameter")
                .body("errors[0].field", equalTo("disclosure"));
        get("/v1/" + list + "?disclosure=lakeside-affair").then().statusCode(200);
    }

    @Test
    void facetsCountTheClaimsOfEachDisclosure() {
        get("/v1/claims/facets?by=disclosure")
                .then()
                .body("facets[0].values.value", contains("lanternfish-affair", "lakeside-affair"))
                .body("facets[0].values.claimCount", contains(7, 2));
        get("/v1/claims/facets?by=kind&disclosure=lakeside-affair").then().body("claimCount", is(2));
        get("/v1/targets/facets?by=disclosure")
                .then()
                .body("facets[0].values.value", contains("lanternfish-affair", "lakeside-affair"));
    }

    @Test
    void minimumsOfADisclosureRestOnItsClaims() {
        get("/v1/statistics/targets?by=disclosure")
                .then()
                .body("groups.group.id", contains("lakeside-affair", "lanternfish-affair"))
                .body("groups[0].bounds.text", contains("about 30 individuals", "fewer than 10 devices"))
                .body("groups[1].bounds.lowerBound", contains(20, 1))
                .body("groups[1].bounds.restsOnTotal", contains(2, 3))
                .body("groups[1].named.people", contains(1))
                .body("total", equalTo(null));
        get("/v1/statistics/targets?by=report")
                .then()
                .body(
                        "groups.group.id",
                        contains(
                                "ministry-notice-2024-06-12",
                                "kelp-analysis-2024-06-10",
                                "kelp-files-2024-06-03",
                                CORRECTION,
                                LAKE,
                                PORTS))
                .body("groups[0].bounds.text", contains("50,000 euros"))
                .body("groups[3].bounds.text", contains("between 20 and 35 individuals"));
        get("/v1/statistics/targets?by=technology")
                .then()
                .body("groups.group.id", contains("anglerfish", "lanternfish"));
    }

    @Test
    void filtersNarrowTheClaimsOfStatistics() {
        get("/v1/statistics/targets?disclosure=lakeside-affair")
                .then()
                .body("overall.text", contains("about 30 individuals", "fewer than 10 devices"))
                .body("overall.claimsHref", everyItem(containsString("disclosure=lakeside-affair")))
                .body("groups.group.id", contains("lawyer"))
                .body("groups[0].bounds.claimsHref", everyItem(containsString("disclosure=lakeside-affair")));
        String list = get("/v1/statistics/targets?by=report&disclosure=lanternfish-affair&kind=selection,infection")
                .path("groups.find { it.group.id == '" + CORRECTION + "' }.bounds[0].claimsHref");
        get(list)
                .then()
                .body(
                        "items.id",
                        contains(KnownClaims.id(CORRECTION, "organisers-selected-corrected")
                                .toString()));
        ProblemResponse.of(get("/v1/statistics/targets?by=disclosures"), 400, "invalid-parameter");
    }
}
