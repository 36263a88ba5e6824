package org.disclosures.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.disclosures.testing.MalformedRequests;
import org.disclosures.testing.MalformedRequests.MalformedRequest;
import org.disclosures.testing.RawClient;
import org.disclosures.testing.RawClient.RawResponse;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.TableContents;
import org.disclosures.testing.TestTokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand malformed requests, generated from the contract: none causes an internal error, each refusal is a
 * problem, and nothing changes. {@code -Dmalformed.seed=…} generates others, {@code -Dmalformed.requests=…} more or
 * fewer.
 */
@QuarkusTest
class MalformedRequestsTest {

    private static final Logger LOG = Logger.getLogger(MalformedRequestsTest.class);
    private static final long SEED = Long.getLong("malformed.seed", 20_210_727);
    private static final int REQUESTS = Integer.getInteger("malformed.requests", 10_000);
    private static final int AT_ONCE = 8;
    private static final int MOST_TOLD = 10;
    private static final List<String> NOTED_ON_READING = List.of("access_token.last_used_at");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @Test
    void malformedRequestsCauseNoInternalErrorAndNoChange()
            throws SQLException, InterruptedException, ExecutionException {
        LOG.infof("%d malformed requests of the seed %d", REQUESTS, SEED);
        List<MalformedRequest> requests =
                new MalformedRequests(ServedContract.read(), credentials()).generate(REQUESTS, SEED);
        Map<String, String> before = TableContents.of(database, NOTED_ON_READING);

        List<String> errors = sendAll(requests);

        assertEquals(
                List.of(),
                errors.stream().limit(MOST_TOLD).toList(),
                errors.size() + " faults; -Dmalformed.seed=" + SEED);
        assertEquals(before, TableContents.of(database, NOTED_ON_READING), "-Dmalformed.seed=" + SEED);
    }

    private List<String> sendAll(List<MalformedRequest> requests) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int first = i;
                parts.add(senders.submit(() -> send(requests, first)));
            }
            List<String> errors = new ArrayList<>();
            for (Future<List<String>> part : parts) {
                errors.addAll(part.get());
            }
            return errors;
        } finally {
            senders.shutdownNow();
        }
    }

    private List<String> send(List<MalformedRequest> requests, int first) throws IOException {
        List<String> errors = new ArrayList<>();
        try (RawClient client = new RawClient(service)) {
            for (int i = first; i < requests.size(); i += AT_ONCE) {
                MalformedRequest request = requests.get(i);
                try {
                    String fault = fault(request, client.send(request.bytes()));
                    if (fault != null) {
                        errors.add(fault + "\n" + request);
                    }
                } catch (IOException | RuntimeException unanswered) {
                    errors.add(unanswered + "\n" + request);
                    client.close();
                }
            }
        }
        return errors;
    }

    private static String fault(MalformedRequest request, RawResponse answer) {
        String told = answer.status() + " " + answer.headers().get("content-type") + " " + answer.body();
        // A format for which the standard requires 501 is not an internal error.
        if (answer.status() >= 500 && answer.status() != ProblemType.NOT_IMPLEMENTED.status()) {
            return told;
        }
        if (answer.status() < 400) {
            return request.writes() ? "It was done: " + told : null;
        }
        if (request.headMayFail() && answer.body().isEmpty()) {
            return null;
        }
        return "application/problem+json".equals(answer.headers().get("content-type")) && isProblem(answer)
                ? null
                : "It is no problem: " + told;
    }

    private static boolean isProblem(RawResponse answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("type").asText().startsWith(ProblemType.PATH + "/")
                    && problem.path("status").asInt() == answer.status();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("the public", "");
        credentials.put("nobody", "Bearer sd_9999999999999999999999999999999999999999999");
        for (String role : List.of("reader", "contributor", "editor")) {
            credentials.put(role, "Bearer " + TestTokens.issue(role));
        }
        credentials.put("an admin", "Bearer " + TestTokens.FIRST_ADMIN);
        return credentials;
    }
}
