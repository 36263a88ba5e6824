package org.disclosures.operations;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour that operators rely on. */
@AnyDatabase
@QuarkusTest
class OperationsTest {

    @TestHTTPResource(management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void healthIsUp(String probe) {
        get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void healthDetailsAreForOperatorsOnly() {
        get("/q/health").then().statusCode(200).body("size()", equalTo(1)).body("status", equalTo("UP"));
        get("/q/health/ready").then().body("checks", nullValue());
        for (String path : List.of("/q/metrics", "/q/metrics/", "/q/health/group/x", "/q")) {
            get(path).then().statusCode(404);
        }
    }

    @Test
    void readinessChecksTheDatabaseAndStartupTheDatasets() {
        assertThat(get(management.resolve("/q/health/ready")).<List<String>>path("checks.name"), hasItems("Database"));
        assertThat(
                get(management.resolve("/q/health/started")).<List<String>>path("checks.name"),
                hasItems("Datasets loaded"));
    }

    @Test
    void unknownAddressesCreateNoMetrics() {
        for (String path : List.of(
                "//made-up-1/%2e%2e",
                "/v1/made-up-2", "/made-up-3", "/v1/claims/made-up-4/x", "/q/made-up-5", "/%2e/made-up-6")) {
            for (String method : List.of("GET", "POST", "OPTIONS", "DELETE")) {
                given().urlEncodingEnabled(false).request(method, path);
            }
        }
        get(management.resolve("/q/metrics")).then().statusCode(200).body(not(containsString("made-up")));
    }

    @Test
    void metricsCoverTheCacheTheIndexImportsAndWebhooks() {
        get("/v1/search?q=pegasus").then().statusCode(200);
        get(management.resolve("/q/metrics"))
                .then()
                .body(containsString("disclosures_cache_bytes"))
                .body(containsString("disclosures_cache_hits_total"))
                .body(containsString("disclosures_cache_misses_total"))
                .body(containsString("disclosures_cache_evictions_total"))
                .body(containsString("disclosures_webhooks_waiting"))
                .body(containsString("disclosures_webhooks_oldest"))
                .body(containsString("disclosures_webhooks_failed"))
                .body(containsString("disclosures_imports_running"))
                .body(containsString("disclosures_search_ready 1.0"))
                .body(matchesPattern("(?s).*\\ndisclosures_search_documents [1-9].*"))
                .body(containsString("disclosures_search_updating"))
                .body(matchesPattern("(?s).*\\ndisclosures_search_builds_total [1-9].*"))
                .body(containsString("disclosures_search_failures_total"));
    }

    @Test
    void metricsCountRequestsByPathTemplate() {
        get("/v1/targets/emmanuel-macron").then().statusCode(200);
        get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("uri=\"/v1/targets/{id}\""))
                .body(containsString("agroal_"))
                .body(not(containsString("emmanuel-macron")));
    }

    @Test
    void browsersOfAnySiteMayRead() {
        given().header("Origin", "https://newsroom.example")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .header("access-control-allow-origin", equalTo("https://newsroom.example"))
                .header("access-control-allow-credentials", equalTo("false"))
                .header("access-control-expose-headers", containsString("Link"));
        given().header("Origin", "https://newsroom.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "accept-language")
                .options("/v1/claims")
                .then()
                .statusCode(200)
                .header("access-control-allow-methods", equalTo("GET,HEAD,OPTIONS,POST"));
    }

    @Test
    void browsersOfOtherSitesSendNoCredentials() {
        given().header("Origin", "https://newsroom.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,accept-language")
                .options("/v1/claims")
                .then()
                .header("access-control-allow-credentials", equalTo("false"))
                .header("access-control-allow-headers", not(containsString("authorization")));
    }

    @Test
    void browsersOfOtherSitesMayNotWrite() {
        given().header("Origin", "https://newsroom.example")
                .header("Access-Control-Request-Method", "DELETE")
                .options("/v1/claims")
                .then()
                .header("access-control-allow-methods", not(containsString("DELETE")));
    }

    @Test
    void responsesAreCompressedOnRequest() {
        given().header("Accept-Encoding", "gzip")
                .get("/v1/claims")
                .then()
                .header("content-encoding", equalTo("gzip"))
                .header("Vary", containsString("Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/swagger-ui", "/openapi", "/v1", "/v1/claims", "/v1/nothing", "/q/health", "/problems"})
    void responsesHaveSecurityHeaders(String path) {
        get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/openapi", "/v1", "/v1;a=b", "/problems", "/q/health"})
    void nonPagesLoadNoResources(String path) {
        get(path).then().header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/swagger-ui", "/swagger-ui/swagger-ui-bundle.js"})
    void pagesLoadNoForeignResourcesAndAreRevalidated(String path) {
        get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void theFrontPageLinksToTheExplorerAndTheResources() {
        get("/").then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("href=\"/swagger-ui\""))
                .body(containsString("href=\"/v1/claims\""))
                .body(containsString("href=\"/openapi\""));
    }

    @Test
    void oversizedRequestsAreRefused() {
        given().header("X-Long", "x".repeat(20_000)).get("/v1").then().statusCode(431);
        given().queryParam("cursor", "x".repeat(9_000)).get("/v1/claims").then().statusCode(414);
        given().body("x".repeat(100_000)).post("/v1/claims").then().statusCode(is(413));
    }

    @Test
    void headersDoNotRevealTheSoftware() {
        get("/v1").then().header("Server", nullValue()).header("X-Powered-By", nullValue());
    }
}
