package org.disclosures.http.problem;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.StartSettings;
import org.junit.jupiter.api.Test;

/** The service while its database, or a client, is too slow. */
@QuarkusTest
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(
                    name = "quarkus.hibernate-orm.unsupported-properties.\"jakarta.persistence.query.timeout\"",
                    value = "1000"),
            @ResourceArg(name = "disclosures.limits.slowest-over", value = "0.2S")
        })
class SlowQueryTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    // On either database, the whole table takes many minutes.
    private static final String SLOW_ROWS = "create view country as select c.* from country_at_rest c"
            + (DatabaseTestResource.onPostgresql()
                    ? " where pg_sleep(5) is not null"
                    : " cross join system_range(1, 1000000000) r where mod(r.x, 2) = 2");

    @Inject
    DataSource database;

    @TestHTTPResource
    URI service;

    @Test
    void slowQueriesAreCancelledAndTheServiceGoesOn() throws SQLException {
        get("/v1/countries").then().statusCode(200);
        execute("alter table country rename to country_at_rest", SLOW_ROWS);

        Response answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> get("/v1/countries"));

        ProblemResponse.of(answer, 503, "unavailable");
        assertEquals("5", answer.header("Retry-After"));
        get("/v1/regions").then().statusCode(200);
        execute("drop view country", "alter table country_at_rest rename to country");
        get("/v1/countries").then().statusCode(200);
    }

    /** A client that waits for the service is not slow, even if the service has not yet read the end of the request. */
    @Test
    void clientsWaitingForASlowQueryGetAResponse() throws Exception {
        execute("alter table country rename to country_at_rest", SLOW_ROWS);
        try {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpClient client = HttpClient.newBuilder().version(version).build();
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(service.resolve("/v1/countries")).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(503, answer.statusCode(), version + " " + answer.body());
            }
        } finally {
            execute("drop view country", "alter table country_at_rest rename to country");
        }
    }

    /** A client that sends a body byte by byte does not block resources. */
    @Test
    void slowSendersLoseTheConnection() throws Exception {
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            OutputStream request = client.getOutputStream();
            request.write(("POST /reconcile HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                            + "\r\nContent-Length: 60000\r\n\r\nqueries=" + "x".repeat(1_000))
                    .getBytes(StandardCharsets.US_ASCII));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(IOException.class, () -> {
                        while (true) {
                            request.write('x');
                            Thread.sleep(50);
                        }
                    }));
        }
        get("/v1/regions").then().statusCode(200);
    }

    /** A client that reads nothing of a file does not keep its place from others. */
    @Test
    void slowReadersOfFilesLoseTheConnection() throws Exception {
        publishMoreThanASocketHolds();
        String file = "/v1/claims?format=ndjson&report=long";
        int size = get(file).asByteArray().length;
        List<Socket> readers = new ArrayList<>();
        try {
            // As many files as one caller may read at a time.
            for (int i = 0; i < 2; i++) {
                readers.add(slowReader(file));
            }

            Instant late = Instant.now().plusSeconds(30);
            while (get(file).statusCode() != 200) {
                assertTrue(Instant.now().isBefore(late), "The slow readers keep their places");
                Thread.sleep(200);
            }
            for (Socket reader : readers) {
                assertTrue(rest(reader) < size, "A slow reader got all of it");
            }
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    // The buffers of both ends hold some megabytes.
    private void publishMoreThanASocketHolds() throws InterruptedException, SQLException {
        String report = "{\"report\": {\"id\": \"long\", \"title\": \"Long\", \"publishedOn\": \"2024-01-15\","
                + " \"publisher\": \"reuters\", \"language\": \"ja\", \"kind\": \"news-article\", \"state\": \"published\"}}\n";
        String claims = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"claim\": {\"report\": \"long\", \"key\": \"k" + i + "\", \"locator\": \"" + i
                        + "\", \"statement\": \"Long\", \"kind\": \"context\", \"assurance\": \"alleged\"}}\n")
                .collect(Collectors.joining());
        EditorClient editor = EditorClient.as("editor");
        String job = editor.request()
                .contentType("application/x-ndjson")
                .body((report + claims).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?apply=true")
                .then()
                .statusCode(202)
                .extract()
                .path("href");
        Instant late = Instant.now().plusSeconds(60);
        while (editor.request().get(job).path("finishedAt") == null
                && Instant.now().isBefore(late)) {
            Thread.sleep(100);
        }
        assertEquals("done", editor.request().get(job).path("state"));
        // A large import would be subject to the minimum speed itself.
        execute("update claim set statement = repeat('文', 4000) where report_id = 'long'");
    }

    private Socket slowReader(String file) throws IOException {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(4_096);
        reader.setSoTimeout(10_000);
        reader.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        reader.getOutputStream()
                .write(("GET " + file + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String first = new String(reader.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 200", first);
        return reader;
    }

    // The bytes that still arrive until the connection ends.
    private static long rest(Socket reader) throws IOException {
        long bytes = 0;
        try {
            byte[] some = new byte[65_536];
            for (int read = 0; read >= 0; read = reader.getInputStream().read(some)) {
                bytes += read;
            }
        } catch (SocketException reset) {
            return bytes;
        }
        return bytes;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
