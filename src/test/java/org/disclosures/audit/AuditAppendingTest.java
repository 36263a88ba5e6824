package org.disclosures.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.disclosures.testing.TestTokens;
import org.disclosures.vocabulary.AuditAction;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditAppendingTest {

    private static final int TIMES = 40;

    @Inject
    Audit audit;

    @Test
    void concurrentEntriesFormOneChain() throws Exception {
        long before = verified();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> appending = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                String subject = "tests/thread-" + thread;
                appending.add(threads.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    for (int i = 0; i < TIMES; i++) {
                        record(subject, Map.of("time", i));
                    }
                    return null;
                }));
            }
            // Concurrent readers see a consistent log.
            while (!appending.stream().allMatch(Future::isDone)) {
                verified();
            }
            for (Future<?> one : appending) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(before + 2 * TIMES, verified());
        List<JsonNode> entries = exported();
        for (int i = 0; i < entries.size(); i++) {
            assertEquals(i + 1, entries.get(i).get("number").asInt());
        }
    }

    @Test
    void entriesOfOneTransactionFormOneChain() throws IOException {
        long before = verified();
        QuarkusTransaction.requiringNew().run(() -> {
            // More entries than are read at once.
            for (int i = 0; i < 1_100; i++) {
                audit.record(AuditAction.DATASET_LOADED, "tests/many", "Again", null);
            }
        });
        assertEquals(before + 1_100, verified());
        assertEquals(before + 1_100, exported().size());
    }

    @Test
    void rolledBackTransactionsLeaveNoEntry() {
        long before = verified();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(AuditAction.DATASET_LOADED, "tests/undone", null, null);
                    throw new IllegalStateException("Undone");
                }));
        assertEquals(before, verified());
        record("tests/done", null);
        assertEquals(before + 1, verified());
    }

    @Test
    void recordingRequiresATransaction() {
        assertThrows(
                TransactionalException.class,
                () -> audit.record(AuditAction.DATASET_LOADED, "tests/alone", null, null));
    }

    @Test
    void charactersThatNoDatabaseStoresAreReplaced() throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        AuditAction.DATASET_LOADED, "tests/odd", "a\0b\uD800c", Map.of("a\uDC00\0", "d\uD800\0e")));
        verified();
        List<JsonNode> entries = exported();
        JsonNode last = entries.get(entries.size() - 1);
        assertEquals("a\uFFFDb?c", last.get("reason").asText());
        assertEquals("d?\0e", last.at("/detail/a?\0").asText());
        assertEquals("service", last.get("actor").asText());
        assertEquals(AuditHashRecomputation.hash(last), last.get("hash").asText());
    }

    private void record(String subject, Map<String, ?> detail) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(AuditAction.DATASET_LOADED, subject, null, detail));
    }

    private static List<JsonNode> exported() throws IOException {
        return AuditHashRecomputation.entries(
                TestTokens.admin().get("/v1/audit/export").asString());
    }

    private static long verified() {
        Response verification = TestTokens.admin().get("/v1/audit/verification");
        assertTrue(verification.<Boolean>path("intact"), verification.asString());
        return verification.jsonPath().getLong("entries");
    }
}
