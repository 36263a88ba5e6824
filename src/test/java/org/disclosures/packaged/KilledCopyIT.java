package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.disclosures.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as it comes, on H2 in a fresh folder, whose plug is pulled, and which is stopped, under load. */
class KilledCopyIT {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final long MILLISECONDS = 1_500;

    // Written as an operator would, without a word on durability.
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.datasource.jdbc.url",
            "jdbc:h2:file:./mine/ledger",
            "disclosures.limits.rates.enabled",
            "false",
            "disclosures.access.first-admin-token",
            Tokens.FIRST_ADMIN);

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Copy copy = new Copy(directory, SETTINGS)) {
                assertThere(copy, acknowledged);
                AtomicBoolean killed = new AtomicBoolean();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                int of = round;
                List<CompletableFuture<Void>> writing = IntStream.range(0, WRITERS)
                        .mapToObj(writer -> CompletableFuture.runAsync(
                                () -> write(copy, "kill-" + of + "-" + writer + "-", acknowledged, killed), writers))
                        .toList();
                Thread.sleep(MILLISECONDS);
                copy.kill();
                killed.set(true);
                writing.forEach(CompletableFuture::join);
                writers.shutdown();
            }
        }
        try (Copy copy = new Copy(directory, SETTINGS)) {
            assertThere(copy, acknowledged);
        }
        assertTrue(acknowledged.size() > ROUNDS * WRITERS, "Written: " + acknowledged.size());
    }

    @Test
    void whoAsksWhileItStopsGetsAnAnswer() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        try (Copy copy = new Copy(directory, SETTINGS)) {
            assertEquals(200, copy.get("/q/health/ready").statusCode());
            copy.terminate();
            boolean unready = false;
            long end = System.nanoTime() + MILLISECONDS * 1_000_000;
            while (System.nanoTime() < end) {
                HttpResponse<String> answer = copy.get("/v1/claims?limit=1");
                if (answer.statusCode() != 200) {
                    faults.add(answer.statusCode() + " " + answer.body());
                }
                unready |= copy.get("/q/health/ready").statusCode() == 503;
            }
            assertEquals(List.of(), faults);
            assertTrue(unready, "Readiness did not go down first");
            assertTrue(copy.awaitEnd(20), "It did not stop");
        }
    }

    private static void write(Copy copy, String prefix, Queue<String> acknowledged, AtomicBoolean killed) {
        for (int i = 0; !killed.get(); i++) {
            String id = prefix + i;
            try {
                int status = copy.send(
                                "POST",
                                "/v1/regions",
                                Tokens.FIRST_ADMIN,
                                "{\"id\": \"" + id + "\", \"name\": \"Valley " + id + "\"}")
                        .statusCode();
                if (status == 201) {
                    acknowledged.add(id);
                }
            } catch (IOException cut) {
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void assertThere(Copy copy, Queue<String> acknowledged) throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (String id : acknowledged) {
            if (copy.get("/v1/regions/" + id + "/entry", "Authorization", "Bearer " + Tokens.FIRST_ADMIN)
                            .statusCode()
                    != 200) {
                lost.add(id);
            }
        }
        assertEquals(List.of(), lost, "Lost of " + acknowledged.size());
    }
}
