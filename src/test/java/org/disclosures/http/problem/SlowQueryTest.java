package org.disclosures.http.problem;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.disclosures.testing.DatabaseResource;
import org.disclosures.testing.Refusal;
import org.junit.jupiter.api.Test;

/** The service when its database, or a client, takes too long. */
@QuarkusTest
@TestProfile(SlowQueryTest.Impatient.class)
class SlowQueryTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    // Either way the whole table takes many minutes.
    private static final String SLOW_ROWS = "create view country as select c.* from country_at_rest c"
            + (DatabaseResource.onPostgresql()
                    ? " where pg_sleep(5) is not null"
                    : " cross join system_range(1, 1000000000) r where mod(r.x, 2) = 2");

    @Inject
    DataSource database;

    @TestHTTPResource
    URI service;

    /** A start whose queries may take a second. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.hibernate-orm.unsupported-properties.\"jakarta.persistence.query.timeout\"",
                    "1000",
                    "disclosures.limits.slowest-over",
                    "0.2S");
        }
    }

    @Test
    void aSlowQueryIsCutAndTheServiceGoesOn() throws SQLException {
        get("/v1/countries").then().statusCode(200);
        execute("alter table country rename to country_at_rest", SLOW_ROWS);

        Response answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> get("/v1/countries"));

        Refusal.of(answer, 503, "unavailable");
        assertEquals("5", answer.header("Retry-After"));
        get("/v1/regions").then().statusCode(200);
        execute("drop view country", "alter table country_at_rest rename to country");
        get("/v1/countries").then().statusCode(200);
    }

    /** Whoever waits for the service is not slow, whether or not the service has got to their request's end. */
    @Test
    void whoeverWaitsForASlowQueryIsAnswered() throws Exception {
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

    /** Whoever sends a body a byte at a time does not keep what waits for it. */
    @Test
    void whoeverSendsTooSlowlyLosesTheConnection() throws Exception {
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

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
