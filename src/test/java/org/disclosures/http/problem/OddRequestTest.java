package org.disclosures.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-behaved client sends, written byte by byte, since a client would refuse to send them. */
@QuarkusTest
class OddRequestTest {

    private static final List<String> ODD_VALUES = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%C3%28",
            "%FF",
            "%F0%9F%98%80",
            "%0D%0ASet-Cookie:a",
            "%27%20or%20%271%27=%271",
            "%25",
            "%5C",
            "-1",
            "99999999999999999999999",
            "2021-02-30",
            "%E2%80%AE",
            "%2e%2e%2f",
            "%3Cscript%3E",
            "null",
            "NaN",
            "%7B%22a%22:1%7D",
            "$%7Bjndi:x%7D",
            "x".repeat(4000));

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#addresses")
    void oddValuesNeverBreakAList(String list) throws IOException {
        for (String parameter : List.of("limit", "cursor", "sort", "count", "fields", "expand", "kind", "name")) {
            for (String value : ODD_VALUES) {
                String address = list + "?" + parameter + "=" + value;
                assertEquals(free(address) ? 200 : 400, status(get(address)), address);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "source",
                "sourceRole",
                "assurance",
                "category",
                "target",
                "country",
                "region",
                "placeRole",
                "technology",
                "vendor",
                "unit",
                "atLeast",
                "atMost",
                "assertedFrom",
                "assertedTo",
                "occurredFrom",
                "occurredTo",
                "linked",
                "linkedTo",
                "linkType",
                "disputed",
                "standing",
            })
    void oddValuesAreRefusedByFiltersOfClaims(String filter) throws IOException {
        for (String value : ODD_VALUES) {
            assertEquals(400, status(get("/v1/claims?" + filter + "=" + value)), filter + "=" + value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims/",
                "/v1/reports/",
                "/v1/sources/",
                "/v1/targets/",
                "/v1/categories/",
                "/v1/countries/",
                "/v1/regions/",
                "/v1/organisations/",
                "/v1/technologies/",
                "/problems/",
            })
    void oddIdsAreNotFound(String collection) throws IOException {
        for (String id : ODD_VALUES) {
            assertEquals(404, status(get(collection + id)), collection + id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/claims?%00=1, 400",
        "/v1/claims?=1, 400",
        "/v1/claims?kind, 400",
        "/v1/claims?&&, 200",
        "/v1/claims?, 200",
        "//v1//claims, 404",
        "/v1//claims, 404",
        "/v1/claims;a=b, 404",
        "/v1;a=b/claims?limit=1, 404",
        "/v1/countries/MX;a=b, 404",
        "/v1/claims?vendor=a;b, 400",
        "/v1/../v1/claims, 200",
        "/v1/..%2f..%2fetc/passwd, 404",
        "/v1/claims%2f, 404",
    })
    void oddAddressesHaveTheExpectedStatus(String address, int status) throws IOException {
        String answer = get(address);
        assertEquals(status, status(answer), answer);
        if (status >= 400) {
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("\"instance\":\"/"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/claims?kind=%zz", "/v1/claims?kind=%", "/v1/claims?%zz=leak", "/v1/claims/%zz", "/%"})
    void undecodableAddressesAreRefused(String address) throws IOException {
        assertEquals(400, status(get(address)));
    }

    @Test
    void problemInstancesAreEscaped() throws IOException {
        assertTrue(get("/v1/targets/a%00%20%C3%A9+b").contains("\"instance\":\"/v1/targets/a%00%20%C3%A9%2Bb\""));
    }

    @Test
    void overlongAddressesAreRefused() throws IOException {
        assertEquals(414, status(get("/v1/claims?kind=" + "x".repeat(9000))));
    }

    // The name of a region is any text; only characters that a database cannot store are refused.
    private static boolean free(String address) {
        return address.startsWith("/v1/regions?name=") && !address.contains("%00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims",
                "/v1/claims?format=csv",
                "/v1/claims?format=xlsx",
                "/v1/dataset.zip",
                "/v1/feeds/claims.json",
                "/v1/feeds/reports.atom",
                "/v1/charts/timeline.svg",
                "/embed/charts/timeline",
                "/oembed?url=http://localhost/embed/charts/timeline"
            })
    void addressesAreNotBuiltWithoutAHost(String address) throws IOException {
        String answer = send("GET " + address + " HTTP/1.0\r\n\r\n");
        assertEquals(400, status(answer), answer);
    }

    private String get(String address) throws IOException {
        return send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
