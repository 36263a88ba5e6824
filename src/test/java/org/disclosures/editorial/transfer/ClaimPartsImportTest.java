package org.disclosures.editorial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.KnownClaims;
import org.junit.jupiter.api.Test;

/** Parties and technologies of claims in files. */
@QuarkusTest
@Transfers
class ClaimPartsImportTest {

    private static final String DATASET = """
            dataset: { id: parts, title: Parts of claims }
            organisations:
              - { id: part-maker, name: Part Maker, kind: company }
              - { id: part-operator, name: PART OPERATOR, kind: operator }
            technologies:
              - { id: part-tool, name: Part Tool, vendor: part-maker }
              - { id: part-exploit, name: Part Exploit, vendor: part-maker }
            sources:
              - { id: part-paper, name: Part Paper, kind: news-organisation }
            reports:
              - id: part-report
                title: A report with parts
                publishedOn: 2024-01-01
                publisher: part-paper
                language: en
                kind: investigation
                state: draft
                claims:
                  - key: former
                    locator: p. 1
                    statement: It was said of one product.
                    kind: context
                    assurance: alleged
                    technology: part-tool
                  - key: several
                    locator: p. 2
                    statement: It was said of two products.
                    kind: context
                    assurance: alleged
                    technologies: [part-exploit, part-tool]
                    parties:
                      - { organisation: part-operator, role: operator }
                      - { organisation: part-maker, role: seller }
            """;
    private static final String BOTH =
            "`technology` is the former name of `technologies`, and the entry has both; put all"
                    + " values into `technologies`, and remove `technology`.";

    private final TransferClient desk = new TransferClient();

    @Test
    void bothFormatsAreReadFromEveryKindOfFile() throws Exception {
        desk.applied(TransferClient.YAML, DATASET);
        assertEquals(List.of("part-tool"), technologies("former"));
        assertEquals(List.of("part-exploit", "part-tool"), technologies("several"));

        String export = desk.export(TransferClient.NDJSON);
        String line = export.lines()
                .filter(one -> one.contains("It was said of two products."))
                .findFirst()
                .orElseThrow();
        assertThat(line, containsString("\"technologies\":[\"part-exploit\",\"part-tool\"]"));
        assertThat(line, containsString("{\"organisation\":\"part-operator\",\"role\":\"operator\"}"));
        assertEquals(
                "claims 0 created 0 changed 1 unchanged",
                TransferClient.counts(desk.applied(TransferClient.NDJSON, line)));
        assertEquals(
                "claims 0 created 1 changed 0 unchanged",
                TransferClient.counts(desk.applied(
                        TransferClient.NDJSON,
                        line.replace(
                                "\"technologies\":[\"part-exploit\",\"part-tool\"]", "\"technology\":\"part-tool\""))));
        assertEquals(List.of("part-tool"), technologies("several"));

        String table = desk.request()
                .get("/v1/claims?report=part-report&format=csv&fields=id,technologies,parties")
                .asString();
        assertThat(table, containsString("operator:part-operator; seller:part-maker"));
        assertThat(
                TransferClient.counts(desk.dryRun(TransferClient.CSV, table)),
                is("claims 0 created 0 changed 2 unchanged"));
        desk.applied(
                TransferClient.CSV,
                "id,technologies,parties\n" + id("several")
                        + ",part-tool; part-exploit,alleged-client:part-operator\n");
        assertEquals(List.of("part-tool", "part-exploit"), technologies("several"));
        desk.applied(TransferClient.CSV, "id,technology\n" + id("former") + ",part-exploit\n" + id("several") + ",\n");
        assertEquals(List.of("part-exploit"), technologies("former"));
        assertEquals(List.of(), technologies("several"));
        assertEquals(
                List.of("alleged-client"),
                desk.request().get("/v1/claims/" + id("several")).path("parties.role"));
    }

    @Test
    void jointPublishersAreReadFromEveryKindOfFile() throws Exception {
        desk.applied(
                TransferClient.YAML,
                DATASET.replace("parts,", "joint-parts,")
                        .replace("part-", "shared-")
                        .replace("sources:\n", """
                                sources:
                                  - { id: shared-lab, name: Shared Lab, kind: nonprofit }
                                  - { id: shared-voice, name: Shared Voice, kind: person }
                                """)
                        .replace("publisher: shared-paper", "publishers: [shared-paper, shared-lab]")
                        .replace(
                                "technology: shared-tool",
                                "technology: shared-tool\n        attributions: [{ source: shared-voice, role: originated }]"));
        String export = desk.export(TransferClient.NDJSON);
        String line = export.lines()
                .filter(one -> one.startsWith("{\"report\":{\"id\":\"shared-report\""))
                .findFirst()
                .orElseThrow();
        assertThat(line, containsString("\"publishers\":[\"shared-paper\",\"shared-lab\"]"));
        assertThat(
                TransferClient.counts(desk.dryRun(TransferClient.NDJSON, line)),
                is("reports 0 created 0 changed 1 unchanged"));
        assertThat(
                TransferClient.counts(desk.dryRun(
                        TransferClient.NDJSON,
                        line.replace("[\"shared-paper\",\"shared-lab\"]", "[\"shared-lab\",\"shared-paper\"]"))),
                is("reports 0 created 1 changed 0 unchanged"));
        String table =
                desk.request().get("/v1/claims?report=shared-report&format=csv").asString();
        assertThat(table, containsString("shared-voice > shared-paper > shared-lab"));
        assertThat(
                TransferClient.counts(desk.dryRun(TransferClient.CSV, table)),
                is("claims 0 created 0 changed 2 unchanged"));
    }

    @Test
    void theFormerFieldBesideTheListIsAnError() throws Exception {
        String yaml = DATASET.replace("id: parts,", "id: parts-both,")
                .replace("technology: part-tool", "technology: part-tool\n        technologies: []");
        assertEquals(List.of("24|technology|null|" + BOTH), desk.faults(desk.dryRun(TransferClient.YAML, yaml)));
        assertEquals(
                List.of("2|technology|null|" + BOTH),
                desk.faults(desk.dryRun(
                        TransferClient.CSV,
                        "report,key,locator,statement,kind,assurance,technology,technologies\n"
                                + "open-report,k,1,Words,context,alleged,open-tool,open-tool\n")));
    }

    @Test
    void partiesInCellsNeedARole() throws Exception {
        assertThat(
                desk.faultLines(desk.dryRun(
                        TransferClient.CSV,
                        "report,key,locator,statement,kind,assurance,parties\n"
                                + "open-report,k,1,Words,context,alleged,open-vendor\n")),
                containsString("2|parties"));
    }

    private List<String> technologies(String key) {
        return desk.request().get("/v1/claims/" + id(key)).path("technologies.id");
    }

    private static String id(String key) {
        return KnownClaims.id("part-report", key).toString();
    }
}
