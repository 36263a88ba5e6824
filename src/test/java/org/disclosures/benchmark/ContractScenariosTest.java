package org.disclosures.benchmark;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ServedContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The benchmark requests every public read of the contract, at addresses that the service serves. */
@AnyDatabase
@QuarkusTest
class ContractScenariosTest {

    private List<BenchmarkScenario> scenarios;

    @BeforeEach
    void derive() {
        scenarios = new ContractScenarios(
                        "http://localhost:" + RestAssured.port,
                        ServedContract.read().document(),
                        ContractScenariosTest::list)
                .all();
    }

    @Test
    void everyPublicReadIsMeasured() {
        assertEquals(
                ServedContract.read().publicReads().stream()
                        .map(read -> "GET " + read.path())
                        .toList(),
                scenarios.stream().map(BenchmarkScenario::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> requestsAreServed() {
        return scenarios.stream()
                .map(scenario -> dynamicTest(scenario.name(), () -> {
                    assertTrue(scenario.isServed(), "no request; add the variety of its parameters");
                    Response response = given().urlEncodingEnabled(false)
                            .redirects()
                            .follow(false)
                            .get(scenario.requests().get(0).path());
                    assertTrue(
                            List.of(200, 303).contains(response.statusCode()),
                            scenario.requests().get(0).path() + ": " + response.asString());
                }));
    }

    @Test
    void addressesOfRecordsAndFilteredListsDoNotRepeat() {
        for (BenchmarkScenario scenario : scenarios) {
            if (scenario.name().matches("GET /v1/(claims|targets)(/\\{id}|/facets)?")) {
                assertTrue(scenario.requests().size() > 1, scenario.name());
                assertEquals(
                        scenario.requests().size(),
                        scenario.requests().stream().distinct().count());
            }
        }
    }

    private static JsonNode list(String path) {
        try {
            return new ObjectMapper()
                    .readTree(given().urlEncodingEnabled(false).get(path).asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
