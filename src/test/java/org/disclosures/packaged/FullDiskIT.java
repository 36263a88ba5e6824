package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a disk that fills up and is freed again. */
class FullDiskIT {

    private static final String NAME = "Emmanuel Macron";
    private static final String SOURCE = "/v1/sources/the-guardian";
    private static final String SEARCH = "disclosures.search.directory";
    private static final int REGIONS = 400;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    /**
     * If the index of a copy could not be written, the database decides what is shown, and the index follows once there
     * is room. Another copy, which has room, writes to the database.
     */
    @Test
    void withheldAndRetractedRecordsStayHiddenAfterAFullDisk() throws Exception {
        String database = "jdbc:h2:file:" + directory.resolve("disclosures") + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=5000";
        try (PackagedService one =
                new PackagedService(directory, Map.of("quarkus.datasource.jdbc.url", database, SEARCH, path("one")))) {
            String editor = one.editor();
            try (PackagedService other = new PackagedService(
                    directory, Map.of("quarkus.datasource.jdbc.url", database, SEARCH, path("other")))) {
                assertTrue(other.await("/v1/search?q=Macron").contains("Macron"));
                assertTrue(other.get("/v1/claims?limit=200").body().contains(NAME));
                other.limitFiles(100);
                assertDone(
                        one.send("PATCH", "/v1/targets/emmanuel-macron", editor, "{\"nameVisibility\": \"withheld\"}"));
                for (int i = 0; i < 20; i++) {
                    assertDone(one.send("PATCH", SOURCE, editor, "{\"name\": \"The Guardian %d\"}".formatted(i)));
                    other.get("/v1/search?q=Guardian");
                }
                assertNothingNamed(other);
                other.limitFiles(-1);
                assertNothingNamed(other);
                assertTrue(other.await("/v1/search?q=Guardian").contains("The Guardian 19"));
            }
            try (PackagedService other = new PackagedService(
                    directory, Map.of("quarkus.datasource.jdbc.url", database, SEARCH, path("other")))) {
                assertNothingNamed(other);
                assertTrue(other.await("/v1/search?q=Guardian").contains("The Guardian 19"));
            }
        }
    }

    /** Writes without room are refused, reads go on, and acknowledged writes are preserved. */
    @Test
    void writesAreRefusedWhileTheDiskIsFull() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            String editor = copy.editor();
            copy.limitFiles(Files.size(directory.resolve("data/disclosures.mv.db")) + 20_000);
            int refused = 0;
            for (int i = 0; i < REGIONS && refused < 5; i++) {
                HttpResponse<String> created = copy.send(
                        "POST", "/v1/regions", editor, "{\"id\": \"region-%d\", \"name\": \"Region\"}".formatted(i));
                assertTrue(created.statusCode() == 201 || created.statusCode() == 503, created.body());
                if (created.statusCode() == 201) {
                    acknowledged.add("region-" + i);
                } else {
                    refused++;
                }
            }
            assertTrue(refused > 0);
            assertTrue(List.of(200, 503).contains(copy.get("/v1/claims?limit=3").statusCode()));
            copy.limitFiles(-1);
            Instant late = Instant.now().plus(LONGEST);
            HttpResponse<String> created =
                    copy.send("POST", "/v1/regions", editor, "{\"id\": \"region-with-room\", \"name\": \"Region\"}");
            while (created.statusCode() == 503 && Instant.now().isBefore(late)) {
                Thread.sleep(250);
                created = copy.send(
                        "POST", "/v1/regions", editor, "{\"id\": \"region-with-room\", \"name\": \"Region\"}");
            }
            assertEquals(201, created.statusCode(), created.body());
            acknowledged.add("region-with-room");
            assertAllThere(copy, acknowledged);
        }
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            assertAllThere(copy, acknowledged);
        }
    }

    private String path(String index) {
        return directory.resolve(index).toString();
    }

    private static void assertDone(HttpResponse<String> changed) {
        assertEquals(200, changed.statusCode(), changed.body());
    }

    private static void assertAllThere(PackagedService copy, List<String> acknowledged)
            throws IOException, InterruptedException {
        for (String id : acknowledged) {
            assertEquals(
                    200,
                    copy.send("GET", "/v1/regions/" + id, TestTokens.FIRST_ADMIN, "")
                            .statusCode(),
                    id);
        }
    }

    // Waits until the index can be read, where it is needed; until then no names are shown.
    private static void assertNothingNamed(PackagedService copy) throws IOException, InterruptedException {
        for (String path : List.of(
                "/v1/search?q=Macron",
                "/v1/suggest?prefix=macr",
                "/v1/targets?limit=200",
                "/v1/claims?limit=200",
                "/v1/claims?format=csv",
                "/v1/claims/facets?by=category")) {
            HttpResponse<String> answer = copy.get(path);
            assertTrue(List.of(200, 503).contains(answer.statusCode()), answer.body());
            assertFalse(answer.body().contains("Macron"), path);
        }
    }
}
