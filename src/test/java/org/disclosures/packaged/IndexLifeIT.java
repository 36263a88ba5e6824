package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service’s index through kills, damage and restored databases: searches always match the database. */
class IndexLifeIT {

    private static final String SOURCE = "/v1/sources/the-guardian";
    private static final String LIST = "/v1/claims?limit=200";
    private static final int THREADS = 12;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void searchesMatchTheDatabaseAfterKillsAndDamage() throws Exception {
        Path database = directory.resolve("disclosures.mv.db");
        Path backup = directory.resolve("backup.mv.db");
        String stored;
        try (PackagedService copy = start()) {
            assertFirstSearchesSucceed(copy);
            rename(copy, "Before The Backup");
            stored = copy.get(LIST).body();
        }
        Files.copy(database, backup);

        // Killed between the commit to the database and the next commit of the index.
        try (PackagedService copy = start()) {
            rename(copy, "After The Backup");
            assertFound(copy, "After The Backup");
            copy.kill();
        }
        try (PackagedService copy = start()) {
            assertFound(copy, name(copy));
        }

        // The index contains changes that the restored database lacks.
        Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
        try (PackagedService copy = start()) {
            assertFound(copy, "Before The Backup");
            assertFalse(search(copy, "\"After The Backup\"").body().contains("After"));
            assertEquals(stored, copy.get(LIST).body());
            assertFalse(stored.contains("After The Backup"));
        }

        // Damaged while the service is down, and while it runs.
        damage();
        try (PackagedService copy = start()) {
            assertFound(copy, "Before The Backup");
            damage();
            assertFound(copy, "Before The Backup");
            assertEquals(stored, copy.get(LIST).body());
            assertEquals(200, copy.get("/v1/claims/facets?by=kind").statusCode());
        }
    }

    private PackagedService start() throws IOException {
        return new PackagedService(
                directory,
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:" + directory.resolve("disclosures"),
                        "disclosures.search.directory",
                        directory.resolve("search").toString(),
                        "disclosures.search.patience",
                        "1M"));
    }

    private static void assertFirstSearchesSucceed(PackagedService copy) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String path = i % 2 == 0 ? "/v1/search?q=phone" : "/v1/suggest?prefix=ma";
                answers.add(threads.submit(() -> copy.get(path)));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertEquals(200, answer.get().statusCode(), answer.get().body());
            }
        } finally {
            threads.shutdown();
        }
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("search/public"))) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private static void rename(PackagedService copy, String name) throws IOException, InterruptedException {
        HttpResponse<String> renamed = copy.send("PATCH", SOURCE, copy.editor(), "{\"name\": \"" + name + "\"}");
        assertEquals(200, renamed.statusCode(), renamed.body());
    }

    private static String name(PackagedService copy) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(copy.get(SOURCE).body()).get("name").textValue();
    }

    // Searches by the words of the name and reads the list, once the index can be read.
    private static void assertFound(PackagedService copy, String name) throws IOException, InterruptedException {
        Instant late = Instant.now().plus(LONGEST);
        HttpResponse<String> found = search(copy, '"' + name + '"');
        while (found.statusCode() == 503 && Instant.now().isBefore(late)) {
            assertTrue(found.headers().firstValue("Retry-After").isPresent());
            assertEquals(200, copy.get(LIST).statusCode());
            Thread.sleep(50);
            found = search(copy, '"' + name + '"');
        }
        assertEquals(200, found.statusCode(), found.body());
        assertTrue(found.body().contains("/v1/sources/the-guardian"), found.body());
        assertTrue(copy.get(LIST).body().contains(name));
        assertEquals(name, name(copy));
    }

    private static HttpResponse<String> search(PackagedService copy, String words)
            throws IOException, InterruptedException {
        return copy.get("/v1/search?type=source&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
