package org.disclosures.editorial.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dry run tells every error of a file at once, with the way out, and shows its statements as the public would read them. */
@QuarkusTest
@Transfers
class DryRunTest {

    private static final String HEADER = "dataset: { id: any, title: Any }\n";

    private final TransferClient desk = new TransferClient();
    private EditorClient editor;

    @BeforeEach
    void authenticate() {
        editor = EditorClient.as("editor");
    }

    @Test
    void errorsWithinAndBetweenEntriesAreReportedTogether() throws Exception {
        JsonPath job = desk.dryRun(TransferClient.YAML, HEADER + """
                organisations:
                  - { id: dryrun-club, name: Club, kind: company, memberOf: [dryrun-club] }
                  - { id: dryrun-firm, name: '', kind: company, memberOf: [dryrun-nowhere] }
                  - { id: dryrun-twice, name: Twice, kind: company }
                  - { id: dryrun-twice, name: Twice, kind: firm }
                sources:
                  - { id: dryrun-source, nmae: Source, kind: person, organisation: dryrun-nobody }
                targets:
                  - { id: dryrun-person, kind: Person, name: A person, description: A lawyer, categories: [dryrun-none], countries: [NO, XX] }
                reports:
                  - id: dryrun-report
                    title: A report
                    publishedOn: 1 March 2022
                    publishers: [dryrun-press]
                    language: en
                    kind: statement
                    state: draft
                    claims:
                      - key: one
                        locator: p. 1
                        statement: "{target} and {target:dryrun-stranger} spoke."
                        kind: context
                        assurance: alledged
                        occurred: around 2019
                        target: dryrun-person
                        technology: dryrun-tool
                        attributions: [{ source: dryrun-voice, role: originated }, ~]
                        places: [{ country: XX, role: event }, { role: event }]
                        parties: [{ organisation: dryrun-maker, role: developer }]
                        links: [{ type: supports, claim: three }, { type: supports, claim: two }]
                      - key: two
                        locator: p. 2
                        statement: "{target} spoke."
                        kind: context
                        assurance: alleged
                        occurred: around October 2019
                        links: [{ type: supports, claim: two }, { type: supports, claim: one }]
                      - key: two
                        locator: p. 3
                        statement: Again.
                        kind: context
                        assurance: alleged
                """);
        assertEquals("refused", job.getString("state"));
        assertEquals(
                """
                3|memberOf|["dryrun-club"]|The organisation refers to itself; remove its own id from `memberOf`.
                4|memberOf|["dryrun-nowhere"]|There is no organisation “dryrun-nowhere”; refer to one that exists.
                4|name||Must not be blank.
                6|id|dryrun-twice|The id “dryrun-twice” occurs twice, here and in line 5; remove one of them.
                6|kind|firm|Expected one of company, reseller, news-organisation, nonprofit, government, agency, operator, account, consortium, other, found “firm”.
                8|name|null|Must not be blank.
                8|nmae|null|There is no such field; perhaps `name` is meant; use one of country, id, kind, name, names, organisation.
                8|organisation|dryrun-nobody|There is no organisation “dryrun-nobody”; refer to one that exists.
                10|categories|["dryrun-none"]|There is no category “dryrun-none”; refer to one that exists.
                10|countries|["NO","XX"]|There is no country “XX”; refer to one that exists.
                10|kind|Person|Expected one of person, group, organisation, found “Person”; perhaps `person` is meant.
                12|publishers|["dryrun-press"]|There is no source “dryrun-press”; refer to one that exists.
                14|publishedOn|1 March 2022|Expected a date such as 2021-07-27, found “1 March 2022”; perhaps 2022-03-01 is meant.
                20|parties[0].organisation|dryrun-maker|There is no organisation “dryrun-maker”; refer to one that exists.
                20|places[0].country|XX|There is no country “XX”; refer to one that exists.
                20|attributions[0].source|dryrun-voice|There is no source “dryrun-voice”; refer to one that exists.
                20|links[0].claim|three|There is no claim “three”; refer to one that exists.
                20|statement|{target} and {target:dryrun-stranger} spoke.|There is no target “dryrun-stranger”; refer to one that exists.
                20|technologies|["dryrun-tool"]|There is no technology “dryrun-tool”; refer to one that exists.
                20|occurred|around 2019|“around 2019” is not a date of EDTF level 1; perhaps 2019~ is meant; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end.
                24|assurance|alledged|Expected one of alleged, reported, official, assessed, forensic, found “alledged”; perhaps `alleged` is meant.
                28|attributions[1]|null|Must not be null.
                29|places[1].country|null|Must be given without a `region`, and left out with one; give exactly one of the two.
                32|links[0].claim|two|The claim has a link to itself; remove it.
                32|occurred|around October 2019|“around October 2019” is not a date of EDTF level 1; perhaps 2019-10~ is meant; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end.
                32|statement|{target} spoke.|The statement has {target}, and the claim has no target; add `target`, or write {target:id}.
                39|key|two|The claim occurs twice in the file, here and in line 32; remove one of them.""".lines().sorted().toList(),
                desk.faults(job).stream().sorted().toList());
        assertEquals(List.of(), statements(job));
    }

    @Test
    void constraintsAcrossFieldsAreCheckedBesideOthersThatCannotBeRead() throws Exception {
        JsonPath job = desk.dryRun(TransferClient.YAML, HEADER + """
                targets:
                  - { id: dryrun-odd, kind: group, name: A, description: B, role: C, countries: NO }
                  - { id: dryrun-even, kind: Group, name: A, description: B, role: C }
                """);
        assertEquals(
                List.of(
                        "3|role|C|Applies only to a person; remove it, or say in the description what the group or organisation is.",
                        "4|kind|Group|Expected one of person, group, organisation, found “Group”; perhaps `group` is meant."),
                desk.faults(job).stream()
                        .filter(fault -> !fault.contains("|countries|"))
                        .sorted()
                        .toList());
    }

    @Test
    void recordsInAPartThatCannotBeReadAreNotMissed() throws Exception {
        JsonPath job = desk.dryRun(TransferClient.YAML, HEADER + """
                technologies:
                  - { id: dryrun-tool, name: Tool, vendor: dryrun-later, kind: [] }
                organisations: [
                """);
        assertEquals(
                List.of("3|kind", "5|null"),
                desk.faults(job).stream()
                        .map(fault -> fault.replaceFirst("^([^|]+\\|[^|]+)\\|.*", "$1"))
                        .toList());
        JsonPath nameless = desk.dryRun(TransferClient.NDJSON, """
                {"organisation": {"name": "Firm", "kind": "company"}}
                {"technology": {"id": "dryrun-tool", "name": "Tool", "vendor": "dryrun-firm"}}
                """);
        assertEquals(List.of("1|id|null|Must not be null."), desk.faults(nameless));
    }

    @Test
    void errorsNameTheWayOut() throws Exception {
        JsonPath job = desk.dryRun(TransferClient.YAML, HEADER + """
                sources: { id: a }
                organisation: []
                reports:
                  - id: dryrun-lists
                    title: A report
                    publishedOn: 27.07.2021
                    publisher: [reuters]
                    language: en
                    kind: news report
                    state: published
                    claims:
                      - key: one
                        locator: p. 1
                        statement: Words.
                        kind: infection
                        assurance: alleged
                        basis: documents
                        figure: 1400
                        places: { country: NO, role: client }
                        occurred: since 2019
                """);
        assertEquals("""
                2|sources|null|Expected a list, found something else; begin each entry with a hyphen.
                3|organisation|null|There is no such field; perhaps `organisations` is meant; use one of categories, dataset, disclosures, organisations, regions, reports, sources, targets, technologies.
                7|publishedOn|27.07.2021|Expected a date such as 2021-07-27, found “27.07.2021”; perhaps 2021-07-27 is meant.
                8|publishers[0]|null|Expected plain text, found a list; write one value without brackets.
                10|kind|news report|Expected one of news-article, investigation, technical-report, statement, court-document, official-document, found “news report”.
                13|occurred|since 2019|“since 2019” is not a date of EDTF level 1; perhaps 2019/.. is meant; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end.
                18|basis|documents|Expected a list, found a single value; write [documents], in brackets, even if there is only one.
                19|figure|1400|Expected a mapping, found a single value; write its fields: amount, currency, qualifier, unit, upperAmount.
                20|places|null|Expected a list, found a mapping; write a list, even of one entry.""", desk.faultLines(job));

        Map<String, Object> source = Map.of("id", "dryrun-voice", "name", "Voice", "kind", "person");
        for (List<Object> spoilt : List.of(
                List.<Object>of(
                        "kind", "News organisation", "The value is not allowed; perhaps `news-organisation` is meant;"),
                List.<Object>of("nmae", "Voice", "There is no such field here; perhaps `name` is meant;"),
                List.<Object>of("names", "Other", "An array is needed; put the value into brackets"),
                List.of("name", List.of("Voice"), "A single text is needed; write it in quotation marks"))) {
            Map<String, Object> body = new HashMap<>(source);
            body.put((String) spoilt.get(0), spoilt.get(1));
            editor.create("sources", body).then().statusCode(400).body("errors[0].reason", containsString((String)
                    spoilt.get(2)));
        }
        editor.patch(
                        "reports/israeli-defense-minister-to-visit-france-2021-07-27",
                        Map.of("publishedOn", "July 18, 2021"))
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("A date such as 2021-07-27 is needed; perhaps 2021-07-18 is meant."));
    }

    @Test
    void peopleWhomTheSourceDoesNotNameAreDescribedAndExported() throws Exception {
        String file = HEADER + """
                targets:
                  - { id: dryrun-unnamed, kind: person, nameVisibility: unnamed, description: A cook }
                reports:
                  - id: dryrun-cook
                    title: A report
                    publishedOn: 2022-03-01
                    publisher: reuters
                    language: en
                    kind: statement
                    state: published
                    claims:
                      - { key: one, locator: p. 1, statement: "{target} spoke.", kind: context, assurance: alleged, target: dryrun-unnamed }
                """;
        assertEquals(
                List.of("13|dryrun-cook/one|created|A cook|A cook spoke."),
                statements(desk.dryRun(TransferClient.YAML, file)));
        desk.applied(TransferClient.YAML, file);
        String exported = desk.export(TransferClient.NDJSON);
        String line = exported.lines()
                .filter(record -> record.startsWith("{\"target\"") && record.contains("dryrun-unnamed"))
                .findFirst()
                .orElseThrow();
        JsonPath again = desk.dryRun(TransferClient.NDJSON, line);
        assertEquals("done", again.getString("state"), () -> desk.faultLines(again));
        assertEquals(1, again.getInt("counts.find { it.collection == 'targets' }.unchanged"));
    }

    @Test
    void statementsAreShownAsThePublicWouldReadThem() throws Exception {
        editor.created(
                "targets",
                Map.of("id", "dryrun-known", "kind", "person", "name", "Ada Known", "description", "A writer"));
        String file = HEADER + """
                targets:
                  - { id: dryrun-fresh, kind: person, name: Berta Fresh, description: An editor }
                  - { id: dryrun-hidden, kind: person, name: Clara Coverley, description: A nurse in Oslo, nameVisibility: withheld }
                  - { id: dryrun-known, kind: person, name: Ada Renamed, description: A writer }
                reports:
                  - id: dryrun-shown
                    title: A report
                    publishedOn: 2022-03-01
                    publisher: reuters
                    language: en
                    kind: statement
                    state: published
                    claims:
                      - key: one
                        locator: p. 1
                        statement: "{target} met {target:dryrun-hidden} and {target:dryrun-known}."
                        kind: context
                        assurance: alleged
                        target: dryrun-fresh
                      - key: two
                        locator: p. 2
                        statement: "{target} spoke."
                        kind: context
                        assurance: alleged
                        target: dryrun-hidden
                      - { key: three, locator: p. 3, statement: Plain words., kind: context, assurance: alleged }
                """;
        JsonPath job = desk.dryRun(TransferClient.YAML, file);
        assertEquals("done", job.getString("state"), () -> desk.faultLines(job));
        assertEquals(
                List.of(
                        "15|dryrun-shown/one|created|Berta Fresh|Berta Fresh met A nurse in Oslo and Ada Renamed.",
                        "21|dryrun-shown/two|created|A nurse in Oslo|A nurse in Oslo spoke.",
                        "27|dryrun-shown/three|created|null|Plain words."),
                statements(job));

        String list = job.getString("statementsHref");
        String next = desk.request()
                .queryParam("limit", 2)
                .get(list)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items", hasSize(2))
                .body("page.next", notNullValue())
                .extract()
                .path("page.next");
        desk.request()
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(list)
                .then()
                .statusCode(200)
                .body("items.claimKey", contains("dryrun-shown/three"));
        given().get(list).then().statusCode(401);
        TestTokens.as("contributor").get(list).then().statusCode(403);
        desk.request()
                .get("/v1/imports/" + UUID.randomUUID() + "/statements")
                .then()
                .statusCode(404);

        JsonPath applied = desk.applied(TransferClient.YAML, file);
        assertEquals(List.of(), statements(applied));
        JsonPath again =
                desk.dryRun(TransferClient.YAML, file.replace("Plain words.", "\"{target:dryrun-fresh} spoke.\""));
        assertEquals(
                List.of("6|null|null|This was published: add a correction note."),
                desk.faults(again).stream()
                        .map(fault -> fault.replaceFirst("^\\d+", "6"))
                        .toList());
        JsonPath noted = desk.send(
                TransferClient.YAML,
                file.replace("Plain words.", "\"{target:dryrun-fresh} spoke.\""),
                Map.of("note", "It was incomplete."));
        assertEquals(List.of("27|dryrun-shown/three|changed|null|Berta Fresh spoke."), statements(noted));

        String id = editor.patch("targets/dryrun-fresh", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        desk.request().get(list).then().body("items.findAll { it.toString() =~ /(?i)fresh/ }", empty());
    }

    private List<String> statements(JsonPath job) {
        return desk
                .request()
                .queryParam("limit", 200)
                .get(job.getString("statementsHref"))
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items")
                .stream()
                .map(shown -> shown.get("line") + "|" + shown.get("claimKey") + "|" + shown.get("effect") + "|"
                        + (shown.get("target") instanceof Map<?, ?> target ? target.get("name") : null) + "|"
                        + shown.get("statement"))
                .toList();
    }
}
