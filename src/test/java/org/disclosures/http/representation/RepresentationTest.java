package org.disclosures.http.representation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.head;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepresentationTest {

    private static final String TRACES = "/v1/claims/" + SeedClaims.id("journalists-traces");

    @ParameterizedTest(name = "{0}?expand={1}")
    @CsvSource({
        "/v1/claims/{traces}, report, report.publishedOn",
        "/v1/claims/{traces}, target, target.description",
        "/v1/claims/{traces}, technologies, technologies[0].developers[0].id",
        "/v1/claims/{traces}, attributions.source, attributions[1].source.kind",
        "/v1/claims/{mexico}, places.country, places[0].country.alpha3",
        "/v1/claims/{mexico}, links.claim, links[0].claim.figure.amount",
        "/v1/claims/{east}, places.region, places[0].region.href",
        "/v1/reports/{report}, publishers, publishers[0].kind",
        "/v1/reports/{report}, disclosures, disclosures[0].summary",
        "/v1/disclosures/list-of-phone-numbers, partners, partners[0].kind",
        "/v1/sources/the-guardian, organisation, organisation.memberOf[0].id",
        "/v1/targets/emmanuel-macron, categories, categories[0].href",
        "/v1/targets/emmanuel-macron, countries, countries[0].alpha3",
        "/v1/targets/jamal-khashoggi, affiliations, affiliations[0].kind",
        "/v1/technologies/pegasus, developers, developers[0].country.id",
        "/v1/organisations/the-guardian, memberOf, memberOf[0].kind",
        "/v1/statistics/targets, groups.group, groups[0].group.href",
    })
    void expandReplacesReferencesByTheirResource(String address, String expand, String field) {
        String known = address.replace("{traces}", SeedClaims.id("journalists-traces"))
                .replace("{mexico}", SeedClaims.id("mexico-numbers"))
                .replace("{east}", SeedClaims.id("middle-east-share"))
                .replace("{report}", SeedClaims.REPORT);

        ListWalk.get(known + "?expand=" + expand).then().statusCode(200).body(field, not(nullValue()));
    }

    @Test
    void expandedReferencesEqualTheirResource() {
        Map<String, Object> expanded = ListWalk.get(TRACES + "?expand=report").path("report");
        Map<String, Object> report =
                new HashMap<>(ListWalk.get("/v1/reports/" + SeedClaims.REPORT).<Map<String, Object>>path(""));
        // A reference has a name; that of a report is its title.
        report.put("name", report.get("title"));
        assertEquals(report, expanded);
    }

    @Test
    void expandAppliesToListsAndSeveralReferences() {
        for (String query : List.of("expand=report,attributions.source", "expand=report&expand=attributions.source")) {
            ListWalk.get("/v1/claims?kind=client&" + query)
                    .then()
                    .body("items[0].report.kind", equalTo("news-article"))
                    .body("items[0].attributions[0].source.kind", equalTo("news-organisation"));
        }
    }

    @Test
    void unexpandedReferencesHaveIdNameAndHref() {
        Map<String, Object> report = ListWalk.get(TRACES).path("report");
        assertEquals(Set.of("id", "name", "href"), report.keySet());
    }

    @Test
    void fieldsTrimsResourcesAndItemsOfLists() {
        Map<String, Object> one = ListWalk.get(TRACES + "?fields=id,figure").path("");
        assertEquals(Set.of("id", "figure"), one.keySet());
        Response list = ListWalk.get("/v1/claims?fields=id&fields=kind&limit=2");
        List<Map<String, Object>> items = list.path("items");
        items.forEach(item -> assertEquals(Set.of("id", "kind"), item.keySet()));
        list.then().body("page", hasKey("next"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sources/reuters",
                "/v1/targets/emmanuel-macron",
                "/v1/countries/FR",
                "/v1/categories/journalist",
            })
    void fieldsSelectsEveryServedField(String address) {
        Map<String, Object> whole = ListWalk.get(address).path("");
        for (String field : whole.keySet()) {
            Map<String, Object> trimmed =
                    ListWalk.get(address + "?fields=" + field).path("");
            assertEquals(Map.of(field, whole.get(field)), trimmed);
        }
    }

    @Test
    void fieldsAndExpandCombine() {
        Map<String, Object> claim =
                ListWalk.get(TRACES + "?fields=report&expand=report").path("");
        assertEquals(Set.of("report"), claim.keySet());
        ListWalk.get(TRACES + "?fields=report&expand=report").then().body("report.kind", equalTo("news-article"));
    }

    @Test
    void trimmedFieldsCannotBeExpanded() {
        ProblemResponse.ofParameter(
                        ListWalk.get(TRACES + "?fields=id,report&expand=report,attributions.source"), "expand")
                .body("errors.value", contains("attributions.source"));
    }

    @Test
    void unknownFieldsAndReferencesAreRefusedWithTheAllowedOnes() {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?expand=category"), "expand")
                .body("errors[0].value", equalTo("category"))
                .body(
                        "errors[0].allowed",
                        contains(
                                "attributions.source",
                                "corrections",
                                "links.claim",
                                "links.corrections",
                                "mentions",
                                "parties.organisation",
                                "places.country",
                                "places.region",
                                "report",
                                "target",
                                "technologies"));
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?fields=id,figure.amount"), "fields")
                .body("errors[0].value", equalTo("figure.amount"))
                .body("errors[0].allowed", hasItems("id", "figure", "statement"));
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?expand="), "expand");
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?fields=id,"), "fields");
        ProblemResponse.ofParameter(ListWalk.get("/v1/regions?expand=report"), "expand");
        ProblemResponse.ofParameter(ListWalk.get("/problems?fields=type"), "fields");
    }

    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#addresses")
    void headRespondsLikeGetWithoutTheBody(String list) {
        Response whole = ListWalk.get(list);
        Response bare = head(list);

        assertEquals(200, bare.statusCode());
        assertEquals("", bare.asString());
        for (String header : List.of("Content-Type", "Content-Language", "Vary", "Link")) {
            assertEquals(whole.header(header), bare.header(header), header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/claims/nope", "/v1/nope", "/v1/claims?limit=0"})
    void headOfAProblemHasItsStatusAndNoBody(String address) {
        Response bare = head(address);
        assertEquals(ListWalk.get(address).statusCode(), bare.statusCode());
        assertEquals("", bare.asString());
    }

    @Test
    void trailingSlashesMakeNoDifference() {
        assertEquals(
                ListWalk.get("/v1/claims").jsonPath().getList("items"),
                ListWalk.get("/v1/claims/").jsonPath().getList("items"));
        assertEquals(ListWalk.get(TRACES).asString(), ListWalk.get(TRACES + "/").asString());
        assertEquals(200, ListWalk.get("/v1/").statusCode());
    }

    @Test
    void longResponsesAreCompressedOnRequest() {
        given().header("Accept-Encoding", "gzip")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    void optionsListsTheMethods() {
        given().options("/v1/claims").then().statusCode(200).header("Allow", not(nullValue()));
    }
}
