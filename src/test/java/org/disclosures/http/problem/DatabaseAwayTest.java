package org.disclosures.http.problem;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.disclosures.testing.ApiLists;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The service while its database cannot be reached. */
@QuarkusTest
@FailingDatabase
@Order(2)
class DatabaseAwayTest {

    // For all of them together; each waits for a connection before it gives up, and once more for the revision.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void dataEndpointsAreUnavailableAndTheServiceStaysAlive() throws Exception {
        get("/q/health/ready").then().statusCode(200);
        List<String> addresses = Stream.concat(
                        ApiLists.addresses(),
                        Stream.of(
                                "/v1",
                                "/v1/claims/5e79eb0c-ae09-332b-a071-023b9fa6b20c",
                                "/v1/reports/some-report",
                                "/v1/sources/reuters",
                                "/v1/targets/emmanuel-macron",
                                "/v1/categories/journalist",
                                "/v1/countries/FR",
                                "/v1/regions/middle-east",
                                "/v1/organisations/reuters",
                                "/v1/technologies/pegasus",
                                "/v1/statistics/targets",
                                "/v1/claims?source=reuters"))
                .toList();
        addresses.forEach(address -> get(address));

        DatabaseTestResource.takeAway();

        ExecutorService callers = Executors.newCachedThreadPool();
        Stream<Callable<Response>> withTokens = Stream.of(
                () -> TestTokens.with(TestTokens.FIRST_ADMIN).get("/v1/claims"),
                () -> TestTokens.with(TestTokens.FIRST_ADMIN).get("/v1/nothing"),
                () -> TestTokens.with(TestTokens.FIRST_ADMIN).get("/q/health/live"),
                () -> TestTokens.with(TestTokens.FIRST_ADMIN)
                        .contentType("application/json")
                        .body("{\"id\": \"away\", \"name\": \"Away\"}")
                        .post("/v1/regions"),
                () -> TestTokens.with(TestTokens.FIRST_ADMIN)
                        .contentType("text/csv")
                        .body("a,b")
                        .post("/v1/imports"));
        for (Future<Response> asked : callers.invokeAll(
                Stream.concat(addresses.stream().map(address -> (Callable<Response>) () -> get(address)), withTokens)
                        .toList(),
                PATIENCE.toSeconds(),
                TimeUnit.SECONDS)) {
            Response answer = asked.get();
            ProblemResponse.of(answer, 503, "unavailable");
            assertEquals("5", answer.header("Retry-After"));
        }
        callers.shutdown();
        get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/v1/vocabularies").then().statusCode(200);
        ProblemResponse.of(get("/v1/claims?kind=nonsense"), 400, "invalid-parameter");
    }
}
