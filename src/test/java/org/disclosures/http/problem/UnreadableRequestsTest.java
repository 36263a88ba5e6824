package org.disclosures.http.problem;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.RawClient;
import org.disclosures.testing.RawClient.RawResponse;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no well-behaved client sends: malformed addresses, truncated or oversized bodies, values of any length.
 */
@AnyDatabase
@QuarkusTest
class UnreadableRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PATCH = "application/merge-patch+json";
    private static final int TOO_LARGE = 2_000_000;
    // An extremely long id, within the limit of bodies.
    private static final String LONG = "a-".repeat(15_000) + "a";

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            /%zz                            ~ %25
            /v1/claims/%                    ~ %25
            /v1/claims?q=%                  ~ %25
            /v1/claims?q=50%&kind=leak      ~ %25
            /v1/claims?%zz=1                ~ %25
            /v1/claims.csv?q=%7             ~ %25
            /v1/charts/timeline.svg?q=%     ~ %25
            /v1/oembed?url=http://x/%zz     ~ %25
            /v1/feeds/reports.atom?x=%zz    ~ %25
            /embed/claims/%                 ~ %25
            /reconcile?queries={}           ~ %7B
            /q/health/%zz                   ~ %25
            /swagger-ui/%zz                 ~ %25
            //%                             ~ %25
            /v1/claims?q=a|b                ~ %7C
            /v1/claims?q="x"                ~ %22
            /v1/claims?q=<b>                ~ %3C
            /v1/claims?q=a\\b               ~ %5C
            /v1/claims?q=`                  ~ %60
            /v1/claims?q=\u00C3\u0080                    ~ UTF-8
            /v1/claims/^                    ~ %5E
            /v1/claims;x=%?q=1              ~ %25
            http://[::1                     ~ URI
            """)
    void malformedAddressesAreRefusedWithTheReason(String address, String told) throws IOException {
        for (String method : List.of("GET", "POST", "DELETE")) {
            try (RawClient client = new RawClient(service)) {
                RawResponse answer =
                        client.send(head(method + " " + address.strip() + " HTTP/1.1", "Content-Length: 0\r\n\r\n"));
                assertEquals(400, answer.status(), method + answer);
                assertEquals("application/problem+json", answer.headers().get("content-type"), method + answer);
                assertThat(JSON.readTree(answer.body()).get("detail").asText(), containsString(told.strip()));
                // The instance itself has to be an address.
                URI.create(JSON.readTree(answer.body()).get("instance").asText());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: two\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Bad Header: x\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: 99999999\r\n\r\n{}",
            })
    void malformedBodiesAreRefusedAndTheNextRequestServed(String rest) throws IOException {
        for (String path : List.of("/v1/regions", "/v1/imports", "/v1/claims/x/transitions", "/reconcile")) {
            try (RawClient client = new RawClient(service)) {
                RawResponse answer = client.send(head("POST " + path + " HTTP/1.1", json() + rest));
                assertEquals(4, answer.status() / 100, path + answer);
            } catch (EOFException closed) {
                // The server may close the connection without an answer: it cannot tell where the next request begins.
                assertTrue(rest.startsWith("Transfer-Encoding: chunked\r\n\r\n"), rest);
            }
        }
        try (RawClient client = new RawClient(service)) {
            assertEquals(
                    200,
                    client.send(head("GET /v1/claims?limit=1 HTTP/1.1", "\r\n")).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void oversizedBodiesAreProblems(HttpClient.Version version) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpRequest read =
                HttpRequest.newBuilder(service.resolve("/v1/claims?limit=1")).build();
        // Upgrades the connection, since a body may not be sent before.
        assertEquals(
                version, client.send(read, HttpResponse.BodyHandlers.ofString()).version());
        String spaces = " ".repeat(TOO_LARGE);
        for (String path : List.of("/v1/regions", "/v1/claims/x/transitions", "/reconcile")) {
            for (HttpRequest.BodyPublisher body : List.of(
                    HttpRequest.BodyPublishers.ofString(spaces),
                    HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(spaces.getBytes(StandardCharsets.US_ASCII))))) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(service.resolve(path))
                                .header("Authorization", "Bearer " + TestTokens.FIRST_ADMIN)
                                .header("Content-Type", path.equals("/reconcile") ? FORM : "application/json")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(413, answer.statusCode(), path + answer.body());
                assertThat(answer.body(), containsString("/problems/content-too-large"));
            }
        }
        assertEquals(
                200, client.send(read, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void valuesOfAnyLengthAreReadAtEveryOperation() throws IOException {
        List<String> errors = new ArrayList<>();
        int tried = 0;
        for (ServedOperation operation : ServedContract.read().operations()) {
            JsonNode forms = operation.definition().at("/requestBody/content");
            String type = forms.has(PATCH) ? PATCH : "application/json";
            JsonNode body = forms.path(type).path("example");
            for (JsonNode changed : changed(body)) {
                tried++;
                try (RawClient client = new RawClient(service)) {
                    byte[] bytes = JSON.writeValueAsBytes(changed);
                    RawResponse answer = client.send((head(
                            operation.method() + " " + operation.path().replaceAll("\\{\\w+}", "x") + " HTTP/1.1",
                            as(type) + "If-Match: *\r\nContent-Length: " + bytes.length + "\r\n\r\n"
                                    + new String(bytes, StandardCharsets.US_ASCII))));
                    if (answer.status() / 100 != 4) {
                        errors.add(operation + " → " + answer);
                    }
                }
            }
        }
        assertEquals(List.of(), errors);
        assertFalse(tried < 50, tried + " values were tried");
    }

    // The body with one of its texts made long, once for each text.
    private static List<JsonNode> changed(JsonNode given) {
        if (given.isTextual()) {
            return List.of(TextNode.valueOf(LONG));
        }
        List<JsonNode> all = new ArrayList<>();
        if (given instanceof ObjectNode object) {
            object.fields()
                    .forEachRemaining(field -> changed(field.getValue())
                            .forEach(value -> all.add(object.deepCopy().set(field.getKey(), value))));
        } else if (given instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                for (JsonNode value : changed(array.get(i))) {
                    ArrayNode copy = array.deepCopy();
                    copy.set(i, value);
                    all.add(copy);
                }
            }
        }
        return all;
    }

    private static String json() {
        return as("application/json");
    }

    private static String as(String type) {
        return "Content-Type: " + type + "\r\nAuthorization: Bearer " + TestTokens.FIRST_ADMIN + "\r\n";
    }

    private static byte[] head(String line, String rest) {
        return (line + "\r\nHost: localhost\r\n" + rest).getBytes(StandardCharsets.ISO_8859_1);
    }
}
