package org.disclosures.editorial.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.StartSettings;
import org.junit.jupiter.api.Test;

/**
 * Measures the import of a hundred thousand claims with the available heap. Not part of the suite; docs/import.md
 * explains how to run it.
 */
@QuarkusTest
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "disclosures.imports.max-rows", value = "200000"))
class ImportBenchmark {

    private static final int CLAIMS = 100_000;
    private static final int CLAIMS_OF_A_REPORT = 1_000;
    private static final long MEBIBYTE = 1024 * 1024;

    private final TransferClient desk = new TransferClient();

    @Test
    void importsAHundredThousandClaims() throws InterruptedException {
        String lines = lines();
        System.out.printf(
                "%s, %d MiB of NDJSON, heap of at most %d MiB%n",
                DatabaseTestResource.onPostgresql() ? "PostgreSQL" : "H2 in memory",
                lines.length() / MEBIBYTE,
                Runtime.getRuntime().maxMemory() / MEBIBYTE);
        run("dry run", lines, false);
        run("created", lines, true);
        run("unchanged", lines, true);
        run("changed", lines.replace("stands here for", "stood here for"), true);
        long start = System.nanoTime();
        int size = desk.request().get("/v1/export").asByteArray().length;
        report("exported, " + size / MEBIBYTE + " MiB of YAML", (System.nanoTime() - start) / 1e9);
    }

    private void run(String what, String lines, boolean apply) throws InterruptedException {
        JsonPath job = desk.send(TransferClient.NDJSON, lines, Map.of("apply", apply));
        assertEquals("done", job.getString("state"), job::prettify);
        report(
                what,
                Duration.between(Instant.parse(job.getString("startedAt")), Instant.parse(job.getString("finishedAt")))
                                .toMillis()
                        / 1e3);
    }

    private static void report(String what, double seconds) {
        System.out.printf("%-32s %6.1f s%n", what, seconds);
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < CLAIMS; i++) {
            int report = i / CLAIMS_OF_A_REPORT;
            if (i % CLAIMS_OF_A_REPORT == 0) {
                lines.append("{\"report\": {\"id\": \"r%d\", \"title\": \"Report %d\", \"publishedOn\": \"2022-01-01\","
                                .formatted(report, report)
                        + " \"publisher\": \"le-monde\", \"language\": \"en\", \"kind\": \"investigation\","
                        + " \"state\": \"draft\"}}\n");
            }
            lines.append(("{\"claim\": {\"report\": \"r%d\", \"key\": \"c%d\", \"locator\": \"p. %d\","
                            + " \"statement\": \"What a source said of {target} stands here for the length of a sentence, no. %d.\","
                            + " \"kind\": \"selection\", \"assurance\": \"alleged\", \"target\": \"emmanuel-macron\","
                            + " \"figure\": {\"qualifier\": \"at-least\", \"amount\": %d, \"unit\": \"devices\"},"
                            + " \"attributions\": [{\"source\": \"reuters\", \"role\": \"originated\"},"
                            + " {\"source\": \"washington-post\", \"role\": \"relayed\"}],"
                            + " \"places\": [{\"country\": \"FR\", \"role\": \"targets\"}],"
                            + " \"links\": [{\"type\": \"supports\", \"claim\": \"r%d/c%d\"}]}}\n")
                    .formatted(report, i, i, i, i, (i + 1) % CLAIMS / CLAIMS_OF_A_REPORT, (i + 1) % CLAIMS));
        }
        return lines.toString();
    }
}
