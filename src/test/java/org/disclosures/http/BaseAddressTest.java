package org.disclosures.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.access.ConfiguredNewsroom;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ResponseBodies;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a configured address, no request makes the service use another one. */
@AnyDatabase
@QuarkusTest
@ConfiguredNewsroom
@Order(1)
class BaseAddressTest {

    private static final String BASE = ConfiguredNewsroom.BASE;
    private static final String HOSTILE = "hostile.example";
    private static final String CLAIM = "5e79eb0c-ae09-332b-a071-023b9fa6b20c";

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/feeds/claims.atom",
                "/v1/feeds/claims.json",
                "/v1/feeds/reports.atom",
                "/v1/feeds/corrections.json",
                "/reconcile",
                "/c/" + CLAIM,
                "/embed/claims/" + CLAIM,
                "/v1/claims/" + CLAIM + "/citation",
                "/v1/claims?format=csv",
                "/v1/claims?format=jsonld",
                "/v1/claims?format=ftm",
                "/v1/claims?limit=1",
                "/oembed?url=https%3A%2F%2Fdisclosures.newsroom.example%2Fc%2F" + CLAIM,
            })
    void responsesIgnoreTheHostOfTheRequest(String path) throws IOException {
        String answer = send("GET", path, "", "");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.contains(HOSTILE), answer);
        if (!path.contains("limit=1") && !path.contains("csv")) {
            assertTrue(answer.contains(BASE), answer);
        }
    }

    /** Requests every public read of the contract, as in its example, in every format. */
    @Test
    void noOperationRevealsTheHostOfTheRequest() throws IOException {
        List<String> found = new ArrayList<>();
        for (ServedContract.ServedOperation operation : ServedContract.read().publicReads()) {
            JsonNode example = operation.example().path("summary");
            if (example.isMissingNode() && operation.leadsOn()) {
                continue;
            }
            // Examples were recorded without a configured address.
            String path = example.isMissingNode()
                    ? operation.path()
                    : example.asText().replaceFirst("^GET ", "").replace("http://localhost:8080", BASE);
            List<String> requests = new ArrayList<>(List.of(path));
            for (String format : operation.fileFormats().values()) {
                requests.add(path.replaceFirst("\\?.*", "") + "?format=" + format);
            }
            for (String request : requests) {
                Response answer = given().urlEncodingEnabled(false)
                        .redirects()
                        .follow(false)
                        .header("Host", HOSTILE)
                        .header("X-Forwarded-Host", HOSTILE)
                        .header("Forwarded", "host=" + HOSTILE)
                        .get(request);
                String whole =
                        answer.headers() + "\n" + ResponseBodies.text(answer.contentType(), answer.asByteArray());
                if (answer.statusCode() >= 400 || whole.contains(HOSTILE)) {
                    found.add(operation.id() + " " + request + ": " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void locationsUseTheConfiguredAddress() throws IOException {
        String region = "{\"id\": \"at-the-base\", \"name\": \"At the base\"}";
        String answer = send(
                "POST",
                "/v1/regions",
                "Authorization: Bearer " + TestTokens.issue("editor") + "\r\nContent-Type: application/json\r\n",
                region);
        assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        assertFalse(answer.contains(HOSTILE), answer);
    }

    private String send(String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + HOSTILE + "\r\nX-Forwarded-Host: " + HOSTILE
                    + "\r\nX-Forwarded-Proto: gopher\r\nForwarded: host=" + HOSTILE + "\r\n" + headers
                    + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
