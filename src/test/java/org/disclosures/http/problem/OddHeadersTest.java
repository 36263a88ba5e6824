package org.disclosures.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.RawClient;
import org.disclosures.testing.RawClient.RawResponse;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation of the contract, requested with every odd header: no internal error, and no error after a change was
 * made.
 */
@AnyDatabase
@QuarkusTest
@OwnDesk
@Order(8)
class OddHeadersTest {

    private static final String MANY_TYPES = String.join(
            ",", IntStream.range(0, 300).mapToObj(i -> "text/x-" + i).toList());
    private static final List<String> ODD = List.of(
            "Accept: aaa",
            "Accept:",
            "Accept:   ",
            "Accept: ,",
            "Accept: */*;q=0",
            "Accept: text/html;q=x",
            "Accept: application/json;q=1.5",
            "Accept: application/json;q=",
            "Accept: text/*",
            "Accept: application/xml\r\nAccept: application/json",
            "Accept: application/json, aaa",
            "Accept: application/json;a=\"b,c\"",
            "Accept: image/*;q=0.1, text/html",
            "Accept: " + MANY_TYPES,
            "Accept: " + MANY_TYPES + ",*/*;q=0.1",
            "Accept: \u00e9/\u00e9",
            "Accept-Language: ",
            "Accept-Language: *;q=0",
            "Accept-Language: xx-, ;q=2, -",
            "Accept-Language: de;q=x",
            "Accept-Encoding: ;",
            "Accept-Charset: nonsense",
            "If-None-Match: ",
            "If-None-Match: *",
            "If-None-Match: W/, ,\"",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: 0",
            "Range: bytes=0-0,5-4",
            "Prefer: ,",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-Host: a b",
            "Forwarded: host=\"",
            "Cookie: =",
            "Idempotency-Key: \u00e9",
            "Authorization: Bearer",
            "Authorization: Basic !",
            "Content-Encoding: br",
            "traceparent: 00-zz");
    private static final List<String> ODD_TYPES = List.of(
            "",
            "Content-Type:\r\n",
            "Content-Type: aaa\r\n",
            "Content-Type: application/json;charset=nonsense\r\n",
            "Content-Type: application/json, text/csv\r\n",
            "Content-Type: application/*\r\n",
            "Content-Type: */*\r\n");
    private static final List<String> ODD_CONDITIONS = List.of(
            "If-Match:\r\n",
            "If-Match: nonsense\r\n",
            "If-Match: \"1\", W/\"2\r\n",
            "If-Match: \"99999999999999999999\"\r\n",
            "If-Match: W/\"1\"\r\n");

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @Test
    void oddHeadersCauseNoInternalErrorAndNoHalfDoneChange() throws IOException, SQLException {
        String admin = "Authorization: Bearer " + TestTokens.issue("admin") + "\r\n";
        List<String> errors = new ArrayList<>();
        try (RawClient client = new RawClient(service)) {
            for (ServedOperation operation : ServedContract.read().operations()) {
                for (String headers : operation.method().equals("GET") ? reading() : writing(operation)) {
                    boolean own = headers.contains("Authorization");
                    String before = state();
                    RawResponse answer;
                    try {
                        answer = client.send(request(operation, headers + (own ? "" : admin)));
                    } catch (IOException | RuntimeException unanswered) {
                        client.close();
                        errors.add(operation + ": " + headers + " → " + unanswered);
                        continue;
                    }
                    String fault = fault(answer);
                    if (fault == null && answer.status() >= 400 && !before.equals(state())) {
                        fault = "it was carried out";
                    }
                    if (fault != null) {
                        errors.add(operation + ": " + shown(headers) + " → " + answer.status() + ", " + fault);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", errors.stream().limit(60).toList()), errors.size() + " faults");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Accept: aaa", "Accept: text/html", "Accept: application/json;q=0", "Accept: text/html;q=x"})
    void writesWithoutAnAcceptableResponseAreNotCarriedOut(String accept) throws IOException {
        String admin = "Authorization: Bearer " + TestTokens.FIRST_ADMIN + "\r\n";
        byte[] body = "{\"id\": \"odd-valley\", \"name\": \"Odd valley\"}".getBytes(StandardCharsets.UTF_8);
        try (RawClient client = new RawClient(service)) {
            RawResponse refused = client.send(
                    raw("POST /v1/regions", admin + accept + "\r\nContent-Type: application/json\r\n", body));
            assertTrue(refused.status() == 400 || refused.status() == 406, refused.toString());
            assertEquals(
                    404,
                    client.send(raw("GET /v1/regions/odd-valley/entry", admin, null))
                            .status());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /v1/claims HTTP/1.1~~                                                               | 400
            GET /v1/claims HTTP/1.1~Host:~~                                                         | 400
            GET /v1/claims HTTP/1.1~Host: a b~~                                                     | 400
            GET /v1/claims HTTP/1.1~Host: [::1~~                                                    | 400
            GET /v1/claims HTTP/1.1~Host: localhost:port~~                                          | 400
            BREW /v1/claims HTTP/1.1~Host: localhost~~                                              | 405
            TRACE /v1/claims HTTP/1.1~Host: localhost~~                                             | 405
            PATCH /v1/claims HTTP/1.1~Host: localhost~Content-Length: 0~~                           | 405
            """)
    void serverErrorsAreProblems(String request, int status) throws IOException {
        try (RawClient client = new RawClient(service)) {
            RawResponse answer = client.send(request.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(status, answer.status(), answer.toString());
            assertEquals("application/problem+json", answer.headers().get("content-type"), answer.toString());
        }
    }

    @Test
    void oversizedHeadsAreProblems() throws IOException {
        try (RawClient client = new RawClient(service)) {
            RawResponse address = client.send(raw("GET /v1/claims?kind=" + "x".repeat(9_000), "", null));
            assertEquals(414, address.status());
            assertTrue(address.body().contains("/problems/address-too-long"), address.body());
            RawResponse headers = client.send(raw("GET /v1/claims", "X-Long: " + "x".repeat(17_000) + "\r\n", null));
            assertEquals(431, headers.status());
            assertTrue(headers.body().contains("/problems/headers-too-large"), headers.body());
        }
    }

    private static List<String> reading() {
        return ODD.stream().map(header -> header + "\r\n").toList();
    }

    private static List<String> writing(ServedOperation operation) {
        List<String> headers = new ArrayList<>();
        String type = type(operation);
        ODD.forEach(odd -> headers.add(odd + "\r\n" + type + "If-Match: *\r\n"));
        ODD_CONDITIONS.forEach(condition -> headers.add(condition + type));
        if (!type.isEmpty()) {
            ODD_TYPES.forEach(odd -> headers.add(odd + "If-Match: *\r\n"));
        }
        return headers;
    }

    private static String type(ServedOperation operation) {
        JsonNode forms = operation.definition().path("requestBody").path("content");
        return forms.isMissingNode() || forms.isEmpty()
                ? ""
                : "Content-Type: " + forms.fieldNames().next() + "\r\n";
    }

    private static byte[] request(ServedOperation operation, String headers) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            path = path.replace(
                    "{" + parameter.get("name").asText() + "}",
                    parameter.path("example").asText("x"));
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                query.add(parameter.get("name").asText() + "="
                        + parameter.path("example").asText("x"));
            }
        }
        JsonNode forms = operation.definition().path("requestBody").path("content");
        byte[] body = null;
        if (forms.elements().hasNext()) {
            JsonNode example = forms.elements().next().path("example");
            body = (example.isTextual() ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8);
        } else if (!operation.method().equals("GET")) {
            body = new byte[0];
        }
        return raw(
                operation.method() + " " + path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                headers,
                body);
    }

    private static byte[] raw(String line, String headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((line + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + (body == null ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body == null ? new byte[0] : body);
        return bytes.toByteArray();
    }

    private static String fault(RawResponse answer) {
        if (answer.status() >= 500 && answer.status() != ProblemType.NOT_IMPLEMENTED.status()) {
            return answer.body();
        }
        return answer.status() >= 400
                        && !"application/problem+json".equals(answer.headers().get("content-type"))
                ? "no problem: " + answer.headers().get("content-type") + " " + answer.body()
                : null;
    }

    private static String shown(String headers) {
        String line = headers.strip().replace("\r\n", " ¶ ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    // The state of all changes and of all side effects.
    private String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : Stream.of(
                            "select changed_at from dataset_revision",
                            "select count(*) from audit_entry",
                            "select count(*) from import_job",
                            "select count(*) from webhook_delivery")
                    .toList()) {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    state.append(row.getString(1)).append(' ');
                }
            }
        }
        return state.toString();
    }
}
