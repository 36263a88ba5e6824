package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name in thousands of long claims is withheld at once, stays withheld when the service is killed, and is redacted
 * completely.
 */
class KilledRedactionIT {

    private static final int CLAIMS = 2_000;
    private static final int FILLER = 3_500;
    private static final String NAME = "Foxmere";
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final List<String> READ = List.of(
            "/v1/claims?report=many-claims&limit=200",
            "/v1/claims?report=many-claims&sort=-id&limit=200",
            "/v1/claims?report=many-claims&format=csv",
            "/v1/claims?report=many-claims&format=ndjson",
            "/v1/reports/many-claims",
            "/v1/targets?limit=200",
            "/v1/changes?limit=200",
            "/v1/dataset.zip");

    @TempDir
    Path directory;

    @Test
    void withheldNamesStayHiddenAfterAKillAndAreRedacted() throws Exception {
        Path file = directory.resolve("many.yaml");
        Files.writeString(file, dataset());
        Map<String, String> settings = Map.of(
                "disclosures.seed.datasets", "classpath:datasets/pegasus-2021-07-27.yaml," + file.toAbsolutePath());
        try (PackagedService copy = new PackagedService(directory, settings)) {
            String editor = copy.editor();
            assertTrue(copy.get(READ.get(0)).body().contains(NAME));
            CompletableFuture<Void> withheld = CompletableFuture.runAsync(() -> withhold(copy, editor));
            Instant late = Instant.now().plus(LONGEST);
            while (copy.get("/v1/targets/brandil-foxmere").statusCode() == 200
                    && Instant.now().isBefore(late)) {
                Thread.sleep(5);
            }
            copy.kill();
            withheld.join();
        }
        try (PackagedService copy = new PackagedService(directory, settings)) {
            for (String path : READ) {
                assertFalse(copy.await(path).contains(NAME), path);
            }
            assertEquals(404, copy.get("/v1/targets/brandil-foxmere").statusCode());
            String editor = copy.editor();
            JsonNode ended = copy.awaitRedaction(editor);
            // Claims and their versions.
            assertTrue(ended.get("changedRows").intValue() >= 2 * CLAIMS, ended.toString());
            assertFalse(copy.await("/v1/search?q=" + NAME).contains(NAME + " "));
        }
        assertEquals(0, rowsWithTheName("claim"));
        assertEquals(0, rowsWithTheName("claim_version"));
    }

    private static void withhold(PackagedService copy, String editor) {
        try {
            copy.send("PATCH", "/v1/targets/brandil-foxmere", editor, "{\"nameVisibility\": \"withheld\"}");
        } catch (IOException killed) {
            // The service is gone, so that no response arrives.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int rowsWithTheName(String table) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("data/disclosures"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from " + table + " where statement like '%" + NAME + "%'")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static String dataset() {
        StringBuilder file = new StringBuilder("""
                dataset: { id: many-claims, title: Many claims }
                targets:
                  - { id: brandil-foxmere, kind: person, name: Brandil Foxmere, description: A lawyer, category: human-rights-activist }
                reports:
                  - id: many-claims
                    title: Many claims
                    publishedOn: 2021-12-01
                    publisher: the-guardian
                    language: en
                    kind: investigation
                    state: published
                    claims:
                """);
        String filler = "word ".repeat(FILLER / 5).strip();
        for (int i = 0; i < CLAIMS; i++) {
            file.append(
                    "      - { key: claim-%d, locator: p. %d, statement: 'Brandil Foxmere was called. %s. Foxmere hung up.',"
                                    .formatted(i, i + 1, filler)
                            + " kind: context, assurance: reported, target: brandil-foxmere, state: published }\n");
        }
        return file.toString();
    }
}
