package org.disclosures.editorial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.Test;

/** Repetitions of claims in files, which are checked once all links of a file are known. */
@QuarkusTest
@Transfers
class RepeatedClaimsImportTest {

    private static final String DATASET = """
            dataset: { id: relays, title: Relayed claims }
            sources:
              - { id: relay-paper, name: Relay Paper, kind: news-organisation }
            reports:
              - id: relay-report
                title: A report of relayed claims
                publishedOn: 2024-01-01
                publisher: relay-paper
                language: en
                kind: news-article
                state: draft
                claims:
                  - key: one
                    locator: p. 1
                    statement: It was said once.
                    kind: context
                    assurance: alleged
                  - key: two
                    locator: p. 2
                    statement: It was said twice.
                    kind: context
                    assurance: alleged
                    links: [{ type: repeats, claim: one }]
                  - key: three
                    locator: p. 3
                    statement: It was said three times.
                    kind: context
                    assurance: alleged
                    links: [{ type: repeats, claim: two }, { type: confirms, claim: four }]
                  - key: four
                    locator: p. 4
                    statement: It was said apart.
                    kind: context
                    assurance: alleged
            """;

    private final TransferClient desk = new TransferClient();

    @Test
    void repetitionsAreReadFromFilesAndChecked() throws Exception {
        assertThat(
                desk.faultLines(desk.dryRun(
                        TransferClient.YAML,
                        DATASET.replace(
                                "It was said once.\n",
                                "It was said once.\n        links: [{ type: repeats, claim: three }]\n"))),
                containsString("The claim repeats itself through others"));
        desk.applied(TransferClient.YAML, DATASET);
        String export = desk.export(TransferClient.NDJSON);
        String line = export.lines()
                .filter(one -> one.contains("It was said three times."))
                .findFirst()
                .orElseThrow();
        assertThat(line, containsString("{\"type\":\"repeats\",\"claim\":\"relay-report/two\"}"));
        assertEquals(
                "claims 0 created 0 changed 1 unchanged",
                TransferClient.counts(desk.applied(TransferClient.NDJSON, line)));
        String table = desk.request()
                .get("/v1/claims?report=relay-report&format=csv&fields=id,links")
                .asString();
        assertThat(table, containsString("repeats:" + id("two")));
        assertThat(table, containsString("confirms:" + id("four")));

        assertThat(
                desk.faultLines(desk.dryRun(TransferClient.CSV, links("four", "repeats:" + id("three")))),
                containsString("more than three claims"));
        // Turned round, in an order in which a circle comes about for a moment.
        String turned = links("one", "repeats:" + id("two"), "two", "repeats:" + id("three"), "three", "");
        assertEquals(List.of(), desk.faults(desk.dryRun(TransferClient.CSV, turned)));
        desk.applied(TransferClient.CSV, turned);
        assertEquals(
                List.of(id("three")),
                desk.request().get("/v1/claims/" + id("two")).path("links.claim.id"));
    }

    private static String links(String... cells) {
        StringBuilder table = new StringBuilder("id,links\n");
        for (int i = 0; i < cells.length; i += 2) {
            table.append(id(cells[i])).append(',').append(cells[i + 1]).append('\n');
        }
        return table.toString();
    }

    private static String id(String key) {
        return KnownClaims.id("relay-report", key).toString();
    }
}
