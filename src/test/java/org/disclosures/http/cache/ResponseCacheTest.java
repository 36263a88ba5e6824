package org.disclosures.http.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags, caching and revalidation of public responses. */
@QuarkusTest
@OwnDesk
class ResponseCacheTest {

    private static final Map<HttpClient.Version, HttpClient> CLIENTS = Arrays.stream(HttpClient.Version.values())
            .collect(Collectors.toMap(
                    version -> version,
                    version -> HttpClient.newBuilder().version(version).build()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/claims?kind=denial&sort=-assertedOn&limit=2&count=true",
                "/v1/claims?fields=statement,report&expand=report&limit=3",
                "/v1/targets/emmanuel-macron",
                "/v1/statistics/targets?by=category",
                "/v1/claims?asOf=2026-01-01T00:00:00Z",
                "/v1/reports/israeli-defense-minister-to-visit-france-2021-07-27/citation?style=bibtex",
                "/c/ecc60870-29ba-3973-b988-6f0674044bee",
                "/embed/claims/ecc60870-29ba-3973-b988-6f0674044bee",
                "/reconcile/preview?id=target/emmanuel-macron"
            })
    void cachedResponsesEqualFreshOnes(String address) {
        Response first = given().get(address);
        Response second = given().get(address);
        for (Response answer : List.of(first, second)) {
            answer.then()
                    .statusCode(200)
                    .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{22}-gzip\""))
                    .header("Cache-Control", "public, max-age=10, stale-while-revalidate=60")
                    .header("Vary", allOf(containsString("Accept-Language"), containsString("Authorization")));
        }
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Link"), second.header("Link"));
        assertEquals(first.contentType(), second.contentType());
        assertEquals(first.header("Content-Language"), second.header("Content-Language"));
    }

    @Test
    void unchangedResponsesAreNotSentAgain() {
        Response first = given().header("Accept-Language", "de").get("/v1/categories");
        String tag = first.header("ETag");
        for (String given : List.of(tag, "\"another\", W/" + tag)) {
            given().header("Accept-Language", "de")
                    .header("If-None-Match", given)
                    .get("/v1/categories")
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", containsString("max-age"))
                    .header("Content-Language", "de")
                    .header("Vary", first.header("Vary"))
                    .body(is(emptyString()));
        }
        given().header("If-None-Match", "*").get("/v1/regions").then().statusCode(304);
        given().header("If-None-Match", "\"another\"")
                .get("/v1/categories")
                .then()
                .statusCode(200);
        // A tag does not match in another language or at another address.
        given().header("If-None-Match", tag).get("/v1/categories").then().statusCode(200);
        given().header("If-None-Match", tag).get("/v1/nowhere").then().statusCode(404);
    }

    @Test
    void responsesAreCachedPerLanguage() {
        for (String language : List.of("fr", "ar", "fr", "ar")) {
            given().header("Accept-Language", language)
                    .get("/v1/vocabularies")
                    .then()
                    .header("Content-Language", language);
        }
        assertThat(
                given().header("Accept-Language", "fr").get("/v1/vocabularies").asString(),
                is(not(given().header("Accept-Language", "ar")
                        .get("/v1/vocabularies")
                        .asString())));
    }

    @Test
    void compressedResponsesHaveTheirOwnEntityTag() throws IOException, InterruptedException {
        String address = "/v1/claims?limit=40";
        Response plain = given().header("Accept-Encoding", "identity").get(address);
        String tag = null;
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> compressed = raw(address, "gzip");
            assertEquals(
                    "gzip", compressed.headers().firstValue("Content-Encoding").orElse(null));
            tag = compressed.headers().firstValue("ETag").orElseThrow();
            assertThat(tag, is(not(plain.header("ETag"))));
            assertThat(compressed.body().length, is(lessThan(plain.asByteArray().length / 3)));
            assertArrayEquals(
                    plain.asByteArray(),
                    new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes());
        }
        assertEquals(
                "identity",
                raw(address, "gzip;q=0, identity")
                        .headers()
                        .firstValue("Content-Encoding")
                        .orElse("identity"));
    }

    @Test
    void errorsAreNotCached() {
        given().get("/v1/targets/nobody")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
        given().get("/v1/claims?limit=0").then().statusCode(400).header("Cache-Control", "no-store");
    }

    @Test
    void responsesToAuthenticatedCallersAreNotShared() {
        given().get("/v1/reports").then().statusCode(200);
        TestTokens.as("reader")
                .get("/v1/reports")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue());
    }

    @Test
    void publicChangesInvalidateTheCacheAndOthersDoNot() {
        String address = "/v1/regions/cache-test-region";
        Map<String, Object> region = Map.of("id", "cache-test-region", "name", "A first name");
        String index = given().get("/v1").header("ETag");
        String list = given().get("/v1/regions").asString();
        given().get(address).then().statusCode(404);

        editor().body(region).post("/v1/regions").then().statusCode(201);
        given().get(address).then().statusCode(404);
        given().header("If-None-Match", index).get("/v1").then().statusCode(304);
        assertEquals(list, given().get("/v1/regions").asString());

        String before = given().get("/v1/sources/the-guardian").header("ETag");
        editor().header("If-Match", "*")
                .body(Map.of("name", "The Guardian, London"))
                .patch("/v1/sources/the-guardian")
                .then()
                .statusCode(200);
        given().header("If-None-Match", before)
                .get("/v1/sources/the-guardian")
                .then()
                .statusCode(200)
                .body("name", equalTo("The Guardian, London"));
        given().header("If-None-Match", index).get("/v1").then().statusCode(200);
        editor().header("If-Match", "*")
                .body(Map.of("name", "The Guardian"))
                .patch("/v1/sources/the-guardian")
                .then()
                .statusCode(200);
        given().get("/v1/sources/the-guardian").then().body("name", equalTo("The Guardian"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "deflate,GZIP", "x-gzip"})
    void gzipIsAccepted(String header) {
        assertThat(ContentCoding.of(header), is(ContentCoding.GZIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "deflate, gzip; q=0.0", "*;q=0"})
    void gzipIsNotAccepted(String header) {
        assertThat(ContentCoding.of(header), is(ContentCoding.IDENTITY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "GZIP",
                "x-gzip",
                "gzip;q=0.1, deflate",
                "deflate;q=0.5, *",
                "br, *;q=0",
                "gzip;q=0, *",
                "identity;q=1, gzip;q=0.000",
                "gzip;q=nonsense",
                "ungzipped",
                "gzip;level=9"
            })
    void entityTagsMatchTheCodingOfTheBody(String header) throws IOException, InterruptedException {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            for (String address : List.of(
                    "/v1/claims?limit=30",
                    "/v1/claims?limit=30",
                    "/v1/claims?format=csv",
                    "/v1/claims?format=xlsx",
                    "/v1/charts/assurance.svg",
                    "/v1/charts/assurance.png",
                    "/v1/charts/assurance.png",
                    "/v1/feeds/claims.atom",
                    "/v1/dataset.zip",
                    "/c/ecc60870-29ba-3973-b988-6f0674044bee")) {
                HttpResponse<byte[]> response = raw(address, header, version);
                boolean coded = response.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent();
                String tag = response.headers().firstValue("ETag").orElseThrow();
                assertEquals(200, response.statusCode());
                assertEquals(coded, tag.endsWith("-gzip\""), address + " " + version + " " + tag);
                assertEquals(
                        coded,
                        response.body()[0] == 0x1f && (response.body()[1] & 0xff) == 0x8b,
                        address + " " + version);
                if (ContentCoding.of(header) == ContentCoding.IDENTITY) {
                    assertThat(address + " " + version, coded, is(false));
                }
                HttpResponse<byte[]> again = send(
                        version,
                        request(address, header).header("If-None-Match", tag).build());
                assertEquals(304, again.statusCode(), address);
                assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
            }
        }
    }

    private static io.restassured.specification.RequestSpecification editor() {
        return TestTokens.as("editor").contentType(ContentType.JSON);
    }

    private static HttpResponse<byte[]> raw(String address, String acceptEncoding)
            throws IOException, InterruptedException {
        return raw(address, acceptEncoding, HttpClient.Version.HTTP_2);
    }

    private static HttpResponse<byte[]> raw(String address, String acceptEncoding, HttpClient.Version version)
            throws IOException, InterruptedException {
        return send(version, request(address, acceptEncoding).build());
    }

    private static HttpRequest.Builder request(String address, String acceptEncoding) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .header("Accept-Encoding", acceptEncoding);
    }

    private static HttpResponse<byte[]> send(HttpClient.Version version, HttpRequest request)
            throws IOException, InterruptedException {
        return CLIENTS.get(version).send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
