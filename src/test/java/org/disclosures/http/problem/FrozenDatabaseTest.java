package org.disclosures.http.problem;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The service while PostgreSQL accepts data and does not respond, as on a suspended host. H2 is part of the process.
 */
@EnabledIfSystemProperty(named = "quarkus.datasource.db-kind", matches = "postgresql")
@QuarkusTest
@FailingDatabase
@Order(1)
class FrozenDatabaseTest {

    // A statement may take 10 s until it is cancelled, and the state of the dataset is read before and after.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Test
    void requestsDuringAFreezeAreRefusedInTimeAndTheServiceRecovers() throws Exception {
        get("/v1/countries").then().statusCode(200);
        String region = "{\"id\": \"frozen\", \"name\": \"Frozen\"}";
        execute(
                "alter table country rename to country_at_rest",
                "create view country as select c.* from country_at_rest c where pg_sleep(4) is not null");
        ExecutorService callers = Executors.newCachedThreadPool();
        List<Future<Response>> inFlight = IntStream.range(0, 8)
                .mapToObj(i -> callers.submit(() -> get("/v1/countries?limit=" + (i + 1))))
                .toList();
        Thread.sleep(1_000);

        DatabaseTestResource.freeze();
        List<Future<Response>> asked;
        try {
            asked = Stream.concat(
                            Stream.of("/v1/claims", "/v1/targets/emmanuel-macron", "/v1/changes", "/v1/search?q=Macron")
                                    .map(address -> (Callable<Response>) () -> get(address)),
                            Stream.<Callable<Response>>of(
                                    () -> TestTokens.with(TestTokens.FIRST_ADMIN)
                                            .get("/v1/claims"),
                                    () -> TestTokens.with(TestTokens.FIRST_ADMIN)
                                            .contentType("application/json")
                                            .body(region)
                                            .post("/v1/regions")))
                    .map(callers::submit)
                    .toList();
            for (Future<Response> one :
                    Stream.concat(inFlight.stream(), asked.stream()).toList()) {
                Response answer = one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                ProblemResponse.of(answer, 503, "unavailable");
                assertEquals("5", answer.header("Retry-After"));
            }
            get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
            get("/q/health/live").then().statusCode(200);
        } finally {
            DatabaseTestResource.thaw();
            callers.shutdown();
        }

        Instant late = Instant.now().plus(RECOVERY);
        while (get("/v1/regions").statusCode() != 200 && Instant.now().isBefore(late)) {
            Thread.sleep(200);
        }
        execute("drop view country", "alter table country_at_rest rename to country");
        get("/v1/countries").then().statusCode(200);
        get("/q/health/ready").then().statusCode(200);
        // The refused write was not carried out later.
        TestTokens.with(TestTokens.FIRST_ADMIN)
                .contentType("application/json")
                .body(region)
                .post("/v1/regions")
                .then()
                .statusCode(201);
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
