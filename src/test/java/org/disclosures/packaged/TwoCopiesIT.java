package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the packaged service on one database: changes by one appear in the other within a second or so. */
class TwoCopiesIT {

    private static final String SOURCE = "/v1/sources/the-guardian";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void changesByOneCopyAppearInTheOther() throws IOException, InterruptedException {
        // H2 lets several processes use one file only when configured so.
        Map<String, String> settings = Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:file:" + directory.resolve("disclosures") + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=5000");
        try (PackagedService one = new PackagedService(directory, settings);
                PackagedService other = new PackagedService(directory, settings)) {
            String before = tag(one.get(SOURCE));
            assertEquals(before, tag(other.get(SOURCE)));
            assertEquals(304, other.get(SOURCE, "If-None-Match", before).statusCode());

            assertEquals(
                    200,
                    one.send("PATCH", SOURCE, one.editor(), "{\"name\": \"The Guardian, London\"}")
                            .statusCode());

            HttpResponse<String> own = one.get(SOURCE, "If-None-Match", before);
            assertEquals(200, own.statusCode());
            assertTrue(own.body().contains("The Guardian, London"), own.body());
            Instant late = Instant.now().plus(LONGEST);
            HttpResponse<String> others = other.get(SOURCE, "If-None-Match", before);
            while (others.statusCode() == 304 && Instant.now().isBefore(late)) {
                Thread.sleep(50);
                others = other.get(SOURCE, "If-None-Match", before);
            }
            assertEquals(200, others.statusCode());
            assertEquals(own.body(), others.body());
            assertEquals(tag(own), tag(others));
            assertNotEquals(before, tag(own));
        }
    }

    private static String tag(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
