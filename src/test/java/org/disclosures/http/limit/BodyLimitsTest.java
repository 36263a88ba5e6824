package org.disclosures.http.limit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on the size of requests. */
@AnyDatabase
@QuarkusTest
class BodyLimitsTest {

    private static final int LIMIT = 64 * 1024;
    private static final String BODY = "{\"label\": \"Large\", \"role\": \"reader\"}";

    @TestHTTPResource
    URI service;

    @Test
    void bodiesUpToTheLimitAreAccepted() throws IOException {
        assertThat(send("POST /v1/tokens", padded(LIMIT), false), startsWith("HTTP/1.1 201"));
        assertThat(send("POST /v1/tokens", padded(LIMIT), true), startsWith("HTTP/1.1 201"));
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 2 * LIMIT, 3 * LIMIT})
    void largerBodiesAreRefusedAndChangeNothing(int size) throws IOException {
        int before = tokens();
        for (boolean chunked : new boolean[] {false, true}) {
            String answer = send("POST /v1/tokens", padded(size), chunked);
            assertThat(answer, startsWith("HTTP/1.1 413"));
            assertThat(answer, containsString("application/problem+json"));
            assertThat(answer, containsString("\"/problems/content-too-large\""));
            assertThat(answer, containsString("65536 bytes"));
        }
        assertEquals(before, tokens());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/claims",
                "PUT /v1/nothing",
                "DELETE /v1/tokens/x",
                "PUT /v1/imports",
                "POST /v1/imports/x"
            })
    void everyRequestIsRefusedByItsDeclaredLength(String request) throws IOException {
        assertThat(head(request, LIMIT + 1), containsString("\"/problems/content-too-large\""));
    }

    @Test
    void onlyImportsMayBeLarge() throws IOException {
        assertThat(send("POST /v1/imports", padded(LIMIT + 1), false), not(startsWith("HTTP/1.1 413")));
        assertThat(head("POST /v1/imports", 64 * 1024 * 1024 + 1), containsString("\"/problems/content-too-large\""));
    }

    // Sends only the head: the request is refused before any of the body is sent.
    private String head(String request, int length) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(headers(request, "Content-Length: " + length));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String send(String request, byte[] body, boolean chunked) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            if (chunked) {
                whole.write(headers(request, "Transfer-Encoding: chunked"));
                for (int from = 0; from < body.length; from += 5000) {
                    int some = Math.min(5000, body.length - from);
                    whole.write((Integer.toHexString(some) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    whole.write(body, from, some);
                    whole.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                }
                whole.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            } else {
                whole.write(headers(request, "Content-Length: " + body.length));
                whole.write(body);
            }
            OutputStream output = socket.getOutputStream();
            whole.writeTo(output);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] headers(String request, String length) {
        return (request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + TestTokens.FIRST_ADMIN + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    // White space is valid, so that only the size is wrong.
    private static byte[] padded(int size) {
        return (" ".repeat(size - BODY.length()) + BODY).getBytes(StandardCharsets.UTF_8);
    }

    private static int tokens() {
        return TestTokens.admin().get("/v1/tokens?count=true&limit=1").path("page.total");
    }
}
