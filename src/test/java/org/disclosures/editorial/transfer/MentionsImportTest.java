package org.disclosures.editorial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.Test;

/** Mentions of claims and relations of targets in files. */
@QuarkusTest
@Transfers
class MentionsImportTest {

    // The first target is related to the second, which comes after it.
    private static final String DATASET = """
            dataset: { id: circle, title: People around a person }
            sources:
              - { id: circle-paper, name: Circle Paper, kind: news-organisation }
            targets:
              - id: circle-a
                kind: person
                name: Circle Anna
                description: A wife
                relations: [{ target: circle-b, kind: relative }]
              - { id: circle-b, kind: person, name: Circle Bert, description: A man }
              - { id: circle-c, kind: person, name: Circle Cleo, description: A clerk }
            reports:
              - id: circle-report
                title: A report on people around a person
                publishedOn: 2024-01-01
                publisher: circle-paper
                language: en
                kind: investigation
                state: draft
                claims:
                  - key: one
                    locator: p. 1
                    statement: "{target} is married to {target:circle-b}."
                    kind: context
                    assurance: alleged
                    target: circle-a
                    mentions: [circle-c]
            """;

    private final TransferClient desk = new TransferClient();

    @Test
    void mentionsAndRelationsAreTakenBackUnchanged() throws Exception {
        desk.applied(TransferClient.YAML, DATASET);
        assertEquals(List.of("circle-b", "circle-c"), mentions());
        assertEquals(
                List.of("circle-b"), desk.request().get("/v1/targets/circle-a").path("relations.target.id"));
        for (String form : List.of(TransferClient.YAML, TransferClient.NDJSON)) {
            String export = desk.export(form);
            assertThat(form, export, containsString("circle-c"));
            assertThat(form, export, not(containsString("\"mentions\":[\"circle-b\"")));
            assertThat(
                    form,
                    TransferClient.counts(desk.applied(form, export)),
                    not(matchesPattern("(?s).*[1-9]\\d* (created|changed) .*")));
        }

        String table =
                desk.request().get("/v1/claims?report=circle-report&format=csv").asString();
        assertThat(table, containsString("circle-b; circle-c"));
        assertEquals(
                "claims 0 created 0 changed 1 unchanged",
                TransferClient.counts(desk.applied(TransferClient.CSV, table)));
        desk.applied(TransferClient.CSV, "id,mentions\n" + id() + ",circle-b\n");
        assertEquals(List.of("circle-b"), mentions());
        desk.applied(TransferClient.CSV, "id,mentions\n" + id() + ",circle-c\n");
        assertEquals(List.of("circle-b", "circle-c"), mentions());
        assertThat(
                desk.faultLines(desk.dryRun(TransferClient.CSV, "id,mentions\n" + id() + ",circle-a\n")),
                containsString("2|mentions"));
    }

    private List<String> mentions() {
        return desk.request().get("/v1/claims/" + id()).path("mentions.id");
    }

    private static String id() {
        return KnownClaims.id("circle-report", "one").toString();
    }
}
