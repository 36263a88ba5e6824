package org.disclosures.http.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/v1/nope",
                "/v1/claims/nope",
                "/v1/claims/00000000-0000-0000-0000-000000000000",
                "/v1/claims/nope/links",
                "/v1/claims/5e79eb0c-ae09-332b-a071-023b9fa6b20c/nope",
                "/v1/reports/nope",
                "/v1/reports/nope/claims",
                "/v1/sources/nope",
                "/v1/sources/nope/claims",
                "/v1/targets/nope",
                "/v1/targets/nope/claims",
                "/v1/categories/nope",
                "/v1/categories/nope/targets",
                "/v1/countries/XX",
                "/v1/countries/FRA",
                "/v1/countries/XX/claims",
                "/v1/regions/nope",
                "/v1/organisations/nope",
                "/v1/technologies/nope",
                "/v1/statistics",
                "/problems/nope",
            })
    void unknownResourcesAreNotFound(String address) {
        ProblemResponse.of(ListWalk.get(address), 404, "not-found").body("instance", equalTo(address));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "PATCH", "DELETE"})
    void unsupportedMethodsAreRefusedWithTheSupportedOnes(Method method) {
        for (String address : List.of(
                "/v1",
                "/v1/countries",
                "/v1/countries/",
                "/v1/countries/FR",
                "/v1/claims/nope/links",
                "/v1/reports/nope/claims",
                "/v1/statistics/targets",
                "/v1/vocabularies",
                "/problems/not-found",
                "/",
                "/openapi",
                "/openapi.json",
                "/swagger-ui/",
                "/q/health/ready")) {
            Response refused = given().request(method, address);
            ProblemResponse.of(refused, 405, "method-not-allowed");
            assertEquals("GET, HEAD, OPTIONS", refused.header("Allow"), method + " " + address);
        }
    }

    @Test
    void supportedMethodsAreListedPerPath() {
        Response list = given().put("/v1/claims");
        ProblemResponse.of(list, 405, "method-not-allowed");
        assertEquals("GET, HEAD, OPTIONS, POST", list.header("Allow"));
        Response claim = given().post("/v1/claims/" + SeedClaims.id("journalists"));
        ProblemResponse.of(claim, 405, "method-not-allowed");
        assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH, PUT", claim.header("Allow"));
    }

    @Test
    void bodiesDoNotChangeTheError() {
        ProblemResponse.of(
                given().contentType(ContentType.XML).body("<a/>").post("/v1/countries"), 405, "method-not-allowed");
        ProblemResponse.of(given().contentType(ContentType.JSON).body("{").delete("/v1/nope"), 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "PATCH", "DELETE"})
    void unknownPathsAreNotFoundByAnyMethod(Method method) {
        for (String address : List.of("/nope", "/v1/nope", "/v1/claims/a/b/c")) {
            Response refused = given().request(method, address);
            ProblemResponse.of(refused, 404, "not-found");
            assertEquals(null, refused.header("Allow"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#addresses")
    void unsupportedMediaTypesAreRefused(String list) {
        ProblemResponse.of(given().accept("image/png").get(list), 406, "not-acceptable");
    }

    @Test
    void jsonIsOfferedToCallersThatAcceptAnything() {
        for (String accept : List.of("*/*", "application/*", "application/json", "image/png, */*;q=0.1")) {
            assertEquals(200, given().accept(accept).get("/v1/claims?limit=1").statusCode(), accept);
        }
    }

    @Test
    void problemTypesAreDocumentedAtTheirAddress() {
        List<Map<String, Object>> types = ListWalk.get("/problems").jsonPath().getList("");
        assertEquals(ProblemType.values().length, types.size());
        types.forEach(type -> ListWalk.get((String) type.get("type"))
                .then()
                .statusCode(200)
                .body("type", equalTo(type.get("type")))
                .body("status", equalTo(type.get("status")))
                .body("title", not(nullValue()))
                .body("description", not(nullValue())));
    }

    @Test
    void typesOfProblemsResolveToTheirDescription() {
        for (String address : List.of("/v1/nope", "/v1/claims?limit=0")) {
            Response problem = ListWalk.get(address);
            ListWalk.get(problem.path("type"))
                    .then()
                    .body("status", equalTo(problem.statusCode()))
                    .body("title", equalTo(problem.path("title")));
        }
    }

    @Test
    void problemsAreInEnglishInEveryLanguage() {
        Response problem = given().header("Accept-Language", "fr").get("/v1/nope");
        assertEquals("en", problem.header("Content-Language"));
        assertEquals("Accept, Accept-Language, Accept-Encoding, Authorization, Origin", problem.header("Vary"));
    }

    @Test
    void longValuesAreTruncatedInProblems() {
        Response refused = ListWalk.get("/v1/claims?kind=" + "x".repeat(5000));
        ProblemResponse.ofParameter(refused, "kind").body("errors.value", contains("x".repeat(100) + "…"));
    }

    @Test
    void responsesToVeryManyErrorsStayShort() {
        StringBuilder query = new StringBuilder("?a=1");
        for (int i = 0; i < 900; i++) {
            query.append("&p").append(i).append('=');
        }
        Response refused = ListWalk.get("/v1/claims" + query);
        ProblemResponse.of(refused, 400, "invalid-parameter");
        assertEquals(50, refused.jsonPath().getList("errors").size());
        assertTrue(refused.asString().length() < 50_000);
    }

    @Test
    void detailsExplainTheFirstErrors() {
        ProblemResponse.of(given().get("/v1/claims?limit=0&placeRole=client"), 400, "invalid-parameter")
                .body(
                        "detail",
                        containsString(
                                "`limit` (“0”): The value is not a whole number from 1 to 200; use one in that range."))
                .body(
                        "detail",
                        containsString(
                                "`placeRole` (“client”): The value is not allowed; use one of the allowed values."
                                        + " Allowed: "));
    }

    @Test
    void detailsNameTheRemainingErrors() {
        Response refused = given().get(
                        "/v1/claims?limit=0&kind=a&assurance=b&unit=c&atLeast=d&atMost=e&assertedFrom=f&linkType=g");
        List<String> fields = refused.path("errors.field");

        assertEquals(8, fields.size());
        fields.forEach(field -> refused.then().body("detail", containsString("`" + field + "`")));
        refused.then().body("detail", containsString(" See `errors` for `"));
    }
}
