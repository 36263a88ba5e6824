package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service in a folder of its own, with its defaults: killed, stopped, and idle. */
class KilledServiceIT {

    private static final int RUNS = 3;
    private static final int WRITERS = 8;
    private static final int READERS = 16;
    private static final int WRITES = 40;

    @TempDir
    Path directory;

    @Test
    void acknowledgedWritesSurviveAKill() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int run = 0; run < RUNS; run++) {
            int before = acknowledged.size();
            try (PackagedService copy = new PackagedService(directory, Map.of())) {
                assertAllThere(copy, acknowledged);
                String editor = copy.editor();
                String prefix = "run-" + run + "-";
                List<Callable<Void>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String of = prefix + writer + "-";
                    writers.add(() -> write(copy, editor, of, acknowledged));
                }
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
                List<Future<Void>> ended = writers.stream().map(threads::submit).toList();
                while (acknowledged.size() < before + WRITES) {
                    Thread.sleep(5);
                }
                copy.kill();
                for (Future<Void> writer : ended) {
                    writer.get(1, TimeUnit.MINUTES);
                }
                threads.shutdown();
            }
        }
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            assertAllThere(copy, acknowledged);
            JsonNode verified = json(copy.send("GET", "/v1/audit/verification", TestTokens.FIRST_ADMIN, ""));
            assertTrue(verified.get("intact").booleanValue(), verified.toString());
        }
    }

    @Test
    void stoppingServicesCompleteTheirRequests() throws Exception {
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            // Searches wait until the index is built.
            copy.await("/v1/search?q=pegasus");
            ExecutorService threads = Executors.newFixedThreadPool(READERS);
            List<Future<List<Integer>>> answers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                String path = reader % 2 == 0 ? "/v1/claims?limit=" : "/v1/search?q=pegasus&limit=";
                answers.add(threads.submit(() -> readToTheEnd(copy, path)));
            }
            Thread.sleep(500);
            copy.terminate();
            assertTrue(copy.awaitEnd(30));
            for (Future<List<Integer>> some : answers) {
                List<Integer> statuses = some.get(1, TimeUnit.MINUTES);
                assertTrue(statuses.contains(200), statuses.toString());
                assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 503), statuses.toString());
            }
            threads.shutdown();
        }
    }

    /** The connection that created the tables is closed with other idle connections. */
    @Test
    void tokensAreAcceptedAfterConnectionsWereIdle() throws Exception {
        try (PackagedService copy = new PackagedService(
                directory,
                Map.of(
                        "quarkus.datasource.jdbc.idle-removal-interval",
                        "2S",
                        "disclosures.limits.files-per-caller",
                        "16"))) {
            for (int round = 0; round < 2; round++) {
                ExecutorService threads = Executors.newFixedThreadPool(READERS);
                List<Callable<HttpResponse<String>>> files = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    files.add(() -> copy.get("/v1/dataset.zip"));
                }
                threads.invokeAll(files);
                threads.shutdown();
                for (int second = 0; second < 6; second++) {
                    HttpResponse<String> tokens = copy.send("GET", "/v1/tokens", TestTokens.FIRST_ADMIN, "");
                    assertEquals(200, tokens.statusCode(), tokens.body());
                    Thread.sleep(1_000);
                }
                copy.editor();
            }
        }
    }

    private static Void write(PackagedService copy, String editor, String prefix, Queue<String> acknowledged)
            throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                HttpResponse<String> created = copy.send(
                        "POST", "/v1/regions", editor, "{\"id\": \"%s%d\", \"name\": \"Region\"}".formatted(prefix, i));
                assertEquals(201, created.statusCode(), created.body());
                acknowledged.add(prefix + i);
            } catch (IOException killed) {
                return null;
            }
        }
    }

    private static List<Integer> readToTheEnd(PackagedService copy, String path) throws InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 1; ; i++) {
            try {
                statuses.add(copy.get(path + (i % 200 + 1)).statusCode());
            } catch (IOException gone) {
                return statuses;
            }
        }
    }

    private static void assertAllThere(PackagedService copy, Queue<String> acknowledged)
            throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (String id : acknowledged) {
            if (copy.send("GET", "/v1/regions/" + id, TestTokens.FIRST_ADMIN, "")
                            .statusCode()
                    != 200) {
                lost.add(id);
            }
        }
        assertEquals(List.of(), lost);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertTrue(answer.statusCode() < 300, answer.body());
        return new ObjectMapper().readTree(answer.body());
    }
}
