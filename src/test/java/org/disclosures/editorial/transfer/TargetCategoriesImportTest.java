package org.disclosures.editorial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.Test;

/** Categories of targets in files. */
@QuarkusTest
@Transfers
class TargetCategoriesImportTest {

    private static final String DATASET = """
            dataset: { id: kinds, title: Categories of targets }
            sources:
              - { id: kinds-paper, name: Kinds Paper, kind: news-organisation }
            categories:
              - { id: kinds-a, position: 6200, labels: { en: Kinds A } }
              - { id: kinds-b, position: 6201, labels: { en: Kinds B } }
            targets:
              - { id: kinds-former, kind: group, name: A former group, description: Some people, category: kinds-b }
              - id: kinds-group
                kind: group
                name: A group of both
                description: Other people
                categories: [kinds-b, kinds-a]
                categoryCoverage: each
            reports:
              - id: kinds-report
                title: A report with categories
                publishedOn: 2024-01-01
                publisher: kinds-paper
                language: en
                kind: investigation
                state: draft
                claims:
                  - key: one
                    locator: p. 1
                    statement: It was said of a group.
                    kind: selection
                    assurance: alleged
                    target: kinds-group
            """;

    private final TransferClient desk = new TransferClient();

    @Test
    void bothFormatsAreReadAndNothingIsLost() throws Exception {
        desk.applied(TransferClient.YAML, DATASET);
        assertEquals(List.of("kinds-b"), categories("kinds-former"));
        assertEquals(List.of("kinds-b", "kinds-a"), categories("kinds-group"));

        String line = desk.export(TransferClient.NDJSON)
                .lines()
                .filter(one -> one.contains("\"kinds-group\"") && one.contains("A group of both"))
                .findFirst()
                .orElseThrow();
        assertThat(line, containsString("\"categories\":[\"kinds-b\",\"kinds-a\"],\"categoryCoverage\":\"each\""));
        assertEquals(
                "targets 0 created 0 changed 1 unchanged",
                TransferClient.counts(desk.applied(TransferClient.NDJSON, line)));
        assertEquals(
                "targets 0 created 1 changed 0 unchanged",
                TransferClient.counts(desk.applied(
                        TransferClient.NDJSON,
                        line.replace("[\"kinds-b\",\"kinds-a\"]", "[\"kinds-a\",\"kinds-b\"]"))));
        assertEquals(List.of("kinds-a", "kinds-b"), categories("kinds-group"));
        assertThat(desk.export(TransferClient.YAML), containsString("categoryCoverage: \"each\""));
    }

    @Test
    void theFormerFieldBesideTheListIsAnError() throws Exception {
        String yaml = DATASET.replace("id: kinds,", "id: kinds-both,")
                .replace("category: kinds-b }", "category: kinds-b, categories: [] }");
        assertThat(desk.faultLines(desk.dryRun(TransferClient.YAML, yaml)), containsString("|category"));
    }

    @Test
    void cellsThatRepeatCategoriesAreCompared() throws Exception {
        desk.applied(TransferClient.YAML, DATASET.replace("kinds", "cells").replace("620", "621"));
        String id = KnownClaims.id("cells-report", "one").toString();
        String known = "claims 0 created 0 changed 1 unchanged";
        for (String cells : List.of(
                "id,categories\n" + id + ",cells-b; cells-a\n",
                "id,category\n" + id + ",cells-b\n",
                "id,categories\n" + id + ",\n")) {
            assertEquals(known, TransferClient.counts(desk.dryRun(TransferClient.CSV, cells)), cells);
        }
        for (String column : List.of("categories", "category")) {
            assertThat(
                    desk.faultLines(desk.dryRun(TransferClient.CSV, "id," + column + "\n" + id + ",cells-a\n")),
                    containsString("2|" + column));
        }
    }

    private List<String> categories(String target) {
        return desk.request().get("/v1/targets/" + target).path("categories.id");
    }
}
