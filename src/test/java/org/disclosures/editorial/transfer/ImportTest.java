package org.disclosures.editorial.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TableContents;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every format are validated completely, and imported in full or not at all. */
@QuarkusTest
@Transfers
class ImportTest {

    private static final List<String> TRACES =
            List.of("import_job", "import_fault", "import_statement", "access_token");
    private static final String HEADER = "dataset: { id: any, title: Any }\n";

    @Inject
    AgroalDataSource database;

    private final TransferClient desk = new TransferClient();

    @Test
    void dryRunsReportCountsAndChangeNothing() throws Exception {
        desk.request();
        Map<String, String> before = contents();
        JsonPath job = desk.dryRun(TransferClient.YAML, dataset("dry", "published"));
        assertEquals("done", job.getString("state"), () -> desk.faultLines(job));
        assertTrue(job.getBoolean("dryRun"));
        assertEquals(4, job.getInt("rows.total"));
        assertEquals(4, job.getInt("rows.handled"));
        assertEquals(
                "organisations 1 created 0 changed 0 unchanged\nsources 1 created 0 changed 0 unchanged\n"
                        + "reports 1 created 0 changed 0 unchanged\nclaims 1 created 0 changed 0 unchanged",
                TransferClient.counts(job));
        assertEquals(before, contents());
    }

    @Test
    void importedRecordsAppearInTheListsAndTheAuditLog() throws Exception {
        int revision = given().get("/v1").path("dataset.revision");
        JsonPath job = desk.applied(TransferClient.YAML, dataset("applied", "published"));
        String claim = "/v1/claims/" + KnownClaims.id("applied", "one");
        given().get(claim).then().statusCode(200).body("statement", equalTo("applied spoke."));
        given().get("/v1").then().body("dataset.revision", equalTo(revision + 1));
        given().get(claim + "/history").then().statusCode(200).body("items", hasSize(1));
        TestTokens.admin()
                .queryParam("subject", "imports/" + job.getString("id"))
                .get("/v1/audit")
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("dataset-imported"))
                .body("items[0].detail.sha256", equalTo(job.getString("sha256")))
                .body("items[0].detail.counts.find { it.collection == 'claims' }.created", equalTo(1))
                .body("items[0].actor", containsString("Test editor"));

        Map<String, String> before = contents();
        JsonPath again = desk.applied(TransferClient.YAML, dataset("applied", "published"));
        assertEquals(List.of(1, 1, 1, 1), again.getList("counts.unchanged"));
        Map<String, String> after = contents();
        List.of("dataset_revision", "dataset_revision_version").forEach(table -> {
            before.remove(table);
            after.remove(table);
        });
        assertEquals(before, after);
        given().get("/v1").then().body("dataset.revision", equalTo(revision + 1));
    }

    @Test
    void datasetsReportAllErrorsAtOnce() throws Exception {
        String file = HEADER + """
                organisations:
                  - { id: Bad Id, name: A, kind: club }
                  - { id: faulty-vendor, name: '', kind: company, colour: red }
                technologies:
                  - { id: faulty-tool, name: Tool, vendor: faulty-vendor }
                  - { id: faulty-tool-2, name: Tool, vendor: nobody }
                sources:
                  - { id: fault-source, name: Friends of Xenia Secretaki, kind: person, country: ZZ }
                reports:
                  - id: faulty-report
                    title: A report
                    publishedOn: 2022-02-30
                    publisher: fault-source
                    language: en
                    kind: statement
                    state: published
                    claims:
                      - key: one
                        locator: p. 1
                        statement: "{target} spoke."
                        kind: context
                        assurance: sure
                        figure: { qualifier: exact, amount: many, unit: devices }
                        places: [{ country: GR, role: event }, { role: event }]
                      - key: two
                        locator: p. 2
                        statement: "{target} spoke."
                        kind: context
                        assurance: alleged
                        technology: faulty-tool
                        links: [{ type: supports, claim: one }, { type: supports, claim: three }]
                """;
        desk.request();
        Map<String, String> before = contents();
        JsonPath job = desk.apply(TransferClient.YAML, file);
        assertEquals("refused", job.getString("state"));
        assertNull(job.get("counts"));
        assertEquals("""
                3|id|Bad Id|Must have only lower-case letters, digits and single hyphens.
                3|kind|club|Expected one of company, reseller, news-organisation, nonprofit, government, agency, operator, account, consortium, other, found “club”.
                4|colour|null|There is no such field; use one of country, id, kind, memberOf, name, names.
                4|name||Must not be blank.
                7|developers|["nobody"]|There is no organisation “nobody”; refer to one that exists.
                9|country|ZZ|There is no country “ZZ”; refer to one that exists.
                9|name|null|The text contains a withheld name and would be public; remove the name.
                13|publishedOn|2022-02-30|Expected a date such as 2021-07-27, found “2022-02-30”.
                23|assurance|sure|Expected one of alleged, reported, official, assessed, forensic, found “sure”.
                24|figure.amount|many|Expected a whole number, found “many”.
                25|places[1].country|null|Must be given without a `region`, and left out with one; give exactly one of the two.
                26|links[1].claim|three|There is no claim “three”; refer to one that exists.
                26|statement|{target} spoke.|The statement has {target}, and the claim has no target; add `target`, or write {target:id}.""", desk.faultLines(job));
        assertEquals(13, job.getInt("faults"));
        assertEquals(before, contents());
    }

    @Test
    void tablesReportEachErrorWithItsRowAndColumn() throws Exception {
        String table = """
                report;key;locator;statement;kind;assurance;qualifier;amount;unit;lowerBound;target;targetName;countries;places;attributions;links;state
                open-report;t1;1;"More; on
                it";context;alleged;more-than;10;devices;10;open-group;Closed group;FR;event:GR;le-monde > nobody;supports:open-claim;draft
                open-report;t2;2;Words;gossip;alleged;;;;;;;;GR;;;drafted
                nowhere;t3;2;Words;context;alleged;;;;;;;;;;;
                ;t4;2;Words;context;alleged;;;;;;;;;;;
                open-report;t5;2;Words;context
                open-report;t6;2;Xenia Secretaki;context;alleged;;7;;;;;;;;;
                """;
        JsonPath job = desk.apply(TransferClient.CSV, "\uFEFF" + table);
        assertEquals("refused", job.getString("state"));
        assertEquals("""
                2|attributions|nobody|There is no source “nobody”; refer to one that exists.
                2|countries|FR|The cell contradicts other cells of the row, from which it follows; make them agree, or leave the cell empty.
                2|lowerBound|10|The cell contradicts other cells of the row, from which it follows; make them agree, or leave the cell empty.
                2|targetName|Closed group|The cell contradicts other cells of the row, from which it follows; make them agree, or leave the cell empty.
                4|kind|gossip|Expected one of leak, selection, attempt, targeting, infection, client, attribution, response, denial, context, found “gossip”.
                4|places|null|Must not be null.
                4|state|drafted|Expected one of draft, in-review, published, retracted, found “drafted”; perhaps `draft` is meant.
                5|report|nowhere|There is no report “nowhere”; refer to one that exists.
                6|report|null|The row has a key and no report; add the id of the report.
                7||null|The row has 5 cells.
                8|qualifier|null|Must not be null.
                8|unit|null|Must not be null.""".replace("7||", "7|null|"), desk.faultLines(job));
        JsonPath unknown = desk.apply(TransferClient.CSV, "id,colour,statement,statement\n");
        assertEquals(
                "1|colour|colour|There is no such column; rename or remove it.\n1|statement|statement|The column occurs twice; remove one of them.",
                desk.faultLines(unknown));
    }

    @Test
    void jsonLinesReportAllErrors() throws Exception {
        JsonPath job = desk.apply(TransferClient.NDJSON, """
                {"source": {"id": "line-source", "name": 7, "kind": "person"}}
                {"source": {"id": "line-source-2", "name": "A", "kind": "person"}, "region": {}}
                {"voice": {}}
                {oops}

                {"claim": {"report": "nowhere", "key": "a", "locator": "1", "statement": "A", "kind": "leak", "assurance": "alleged"}}
                {"report": {"id": "x", "claims": []}}
                """);
        assertEquals("""
                1|name|7|Expected plain text, found “7”.
                2|null|null|Expected an object with one field named after the kind of entry, found something else.
                3|voice|null|There is no such kind of entry; use one of those allowed.
                4|null|null|The line is not valid JSON: Unexpected character ('o' (code 111)): was expecting double-quote to start field name.
                6|report|nowhere|There is no report “nowhere”; refer to one that exists.
                7|claims|null|Claims cannot be within a report in this format; put each claim on a line of its own.
                7|kind|null|Must not be null.
                7|language|null|Must not be null.
                7|publishedOn|null|Must not be null.
                7|publishers|null|Must not be empty.
                7|state|null|Must not be null.
                7|title|null|Must not be blank.""", desk.faults(job).stream().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void tablesChangeOnlyTheColumnsTheyHave() throws Exception {
        desk.applied(TransferClient.YAML, dataset("tabled", "draft"));
        UUID id = KnownClaims.id("tabled", "one");
        JsonPath job = desk.applied(
                TransferClient.CSV,
                "id\tstatement\tplaces\tpermalink\tdisputed\n" + id
                        + "\tAnother \"\"statement\tevent:GR; location:middle-east\thttps://news.example/c/" + id
                        + "\tfalse\n");
        assertEquals("claims 0 created 1 changed 0 unchanged", TransferClient.counts(job));
        desk.request()
                .get("/v1/claims/" + id + "/entry")
                .then()
                .body("statement", equalTo("Another \"\"statement"))
                .body("locator", equalTo("p. 1"))
                .body("attributions.source", equalTo(List.of("tabled")))
                .body("places.size()", equalTo(2))
                .body("places[1].region", equalTo("middle-east"));
        JsonPath created = desk.applied(
                TransferClient.CSV,
                "report,key,locator,statement,kind,assurance,attributions,links,state\n"
                        + "tabled,two,p. 2,Two,denial,official,le-monde; reuters > tabled,contradicts:one,in-review\n");
        assertEquals("claims 1 created 0 changed 0 unchanged", TransferClient.counts(created));
        desk.request()
                .get("/v1/claims/" + KnownClaims.id("tabled", "two") + "/entry")
                .then()
                .body("attributions.role", equalTo(List.of("originated", "originated", "relayed")))
                .body("links[0].claim", equalTo("tabled/one"));
        JsonPath unknown = desk.apply(TransferClient.CSV, "id,statement\n" + UUID.randomUUID() + ",A\n");
        assertEquals(1, desk.faults(unknown).size());
        assertTrue(desk.faults(unknown)
                .get(0)
                .endsWith("There is no claim with this id; correct it, or leave it empty for a new claim."));
    }

    @Test
    void publishedRecordsAreCorrectedOnlyWithANote() throws Exception {
        desk.applied(TransferClient.YAML, dataset("corrected", "published"));
        String changed = dataset("corrected", "published").replace("corrected spoke", "corrected wrote");
        JsonPath refused = desk.apply(TransferClient.YAML, changed);
        assertEquals("refused", refused.getString("state"));
        assertEquals(List.of("6|null|null|This was published: add a correction note."), desk.faults(refused));
        JsonPath done = desk.send(TransferClient.YAML, changed, Map.of("apply", true, "note", "It was written."));
        assertEquals("done", done.getString("state"));
        String claim = "/v1/claims/" + KnownClaims.id("corrected", "one");
        given().get(claim + "/history").then().body("items", hasSize(2)).body("items.note", hasItem("It was written."));
        assertEquals("done", desk.apply(TransferClient.YAML, changed).getString("state"));

        JsonPath stale = desk.send(
                TransferClient.CSV,
                "id,statement,revision\n" + KnownClaims.id("corrected", "one") + ",A third,1\n",
                Map.of("apply", true, "note", "A note"));
        assertEquals(
                List.of("2|revision|1|The record has changed since: its public revision is now 2."),
                desk.faults(stale));
        JsonPath naming =
                desk.send(TransferClient.YAML, changed, Map.of("apply", true, "note", "Xenia Secretaki said so."));
        assertEquals(
                List.of("1|note|null|The text contains a withheld name and would be public; remove the name."),
                desk.faults(naming));
    }

    @Test
    void importsMoveReportsAndClaimsOneStateAtATime() throws Exception {
        desk.applied(TransferClient.YAML, dataset("moved", "draft"));
        JsonPath jump = desk.apply(TransferClient.YAML, dataset("moved", "published"));
        assertEquals(
                List.of(
                        "4|state|published|The state cannot change from “draft” to “published”; take the steps in between."),
                desk.faults(jump));
        desk.applied(TransferClient.YAML, dataset("moved", "in-review"));
        desk.request()
                .get("/v1/reports/moved/transitions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("in-review"));
        desk.applied(TransferClient.YAML, dataset("moved", "published"));
        // A claim that exists already keeps its state if the file gives none.
        given().get("/v1/reports/moved").then().statusCode(200);
        given().get("/v1/claims/" + KnownClaims.id("moved", "one")).then().statusCode(404);
        UUID id = KnownClaims.id("moved", "one");
        desk.applied(TransferClient.CSV, "id,state\n" + id + ",in-review\n");
        desk.applied(TransferClient.CSV, "id,state\n" + id + ",published\n");
        given().get("/v1/claims/" + id).then().statusCode(200);
        desk.applied(TransferClient.CSV, "id,state,note\n" + id + ",retracted,It was wrong.\n");
        given().get("/v1/claims/" + id).then().statusCode(410).body("note", equalTo("It was wrong."));
        JsonPath back = desk.apply(TransferClient.CSV, "id,state\n" + id + ",published\n");
        assertEquals(
                List.of("2|state|published|The record was retracted and cannot be changed; leave it as it was."),
                desk.faults(back));
        assertEquals(
                "done",
                desk.apply(TransferClient.CSV, "id,state\n" + id + ",retracted\n")
                        .getString("state"));
    }

    @Test
    void claimsOfRetractedReportsCannotChange() throws Exception {
        UUID id = KnownClaims.id("retracted-report", "of-a-retracted-report");
        JsonPath job = desk.send(
                TransferClient.CSV,
                "id,statement\n" + id + ",Another\n",
                Map.of("apply", true, "note", "It was changed."));
        assertEquals(
                List.of(
                        "2|report|retracted-report|The report was retracted, so its claims cannot be changed; leave the claim as it was."),
                desk.faults(job));
    }

    @Test
    void recordsNoLongerPublicChangeWithoutAnEvent() throws Exception {
        desk.applied(TransferClient.YAML, dataset("gone", "published"));
        desk.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"state\": \"retracted\", \"reason\": \"Wrong\", \"note\": \"It was wrong.\"}")
                .post("/v1/reports/gone/transitions")
                .then()
                .statusCode(201);
        int revision = given().get("/v1").path("dataset.revision");
        String file = dataset("gone", "published").replace("name: gone, kind: person", "name: Renamed, kind: person");
        desk.applied(TransferClient.YAML, file.substring(0, file.indexOf("reports:")));
        given().get("/v1").then().body("dataset.revision", equalTo(revision));
        assertEquals(0, count("select count(*) from public_event where subject = 'gone' and collection = 'SOURCES'"));
    }

    private int count(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void importsWithholdNames() throws Exception {
        desk.applied(
                TransferClient.YAML,
                HEADER + """
                targets:
                  - { id: import-person, kind: person, name: Orsolya Vámbéry, description: A reporter }
                """
                        + dataset("withholding", "published")
                                .substring(HEADER.length())
                                .replace("withholding spoke.", "Orsolya Vámbéry spoke.")
                                .replace("kind: context,", "kind: context, target: import-person,"));
        String claim = "/v1/claims/" + KnownClaims.id("withholding", "one");
        given().get(claim).then().body("statement", containsString("Vámbéry"));
        desk.applied(TransferClient.YAML, HEADER + """
                targets:
                  - { id: import-person, kind: person, name: Orsolya Vámbéry, description: A reporter, nameVisibility: withheld }
                """);
        given().get(claim).then().body("statement", equalTo("A reporter spoke."));
        given().get(claim + "/history").then().body("items[0].statement", equalTo("A reporter spoke."));
    }

    @Test
    void fiveThousandClaimsAreImportedAtOnce() throws Exception {
        String lines = IntStream.range(0, 5_000)
                .mapToObj(i ->
                        ("{\"claim\": {\"report\": \"many\", \"key\": \"c%d\", \"locator\": \"%d\", \"statement\": \"No. %d\","
                                        + " \"kind\": \"context\", \"assurance\": \"alleged\","
                                        + " \"attributions\": [{\"source\": \"many\", \"role\": \"originated\"}],"
                                        + " \"links\": [{\"type\": \"supports\", \"claim\": \"c%d\"}]}}")
                                .formatted(i, i, i, (i + 1) % 5_000))
                .collect(Collectors.joining("\n"));
        desk.applied(TransferClient.YAML, dataset("many", "draft"));
        JsonPath job = desk.applied(TransferClient.NDJSON, lines);
        assertEquals("claims 5000 created 0 changed 0 unchanged", TransferClient.counts(job));
        assertEquals(5_000, job.getInt("rows.total"));
        assertEquals(5_000, job.getInt("rows.handled"));
        assertEquals(
                "claims 0 created 0 changed 5000 unchanged",
                TransferClient.counts(desk.applied(TransferClient.NDJSON, lines)));
        JsonPath tooMany = desk.apply(TransferClient.NDJSON, lines + "\n" + lines);
        assertEquals(List.of("1|null|null|The file has too many entries; split it."), desk.faults(tooMany));
    }

    @Test
    void atMostTenThousandErrorsAreStored() throws Exception {
        String row = "open-report,k,1,,context,sure,,,,\n";
        JsonPath job = desk.dryRun(
                TransferClient.CSV,
                "report,key,locator,statement,kind,assurance,target,technology,language,note\n"
                        + row.replace(",k,", ",K,").repeat(5_900));
        assertEquals("refused", job.getString("state"));
        assertEquals(17_700, job.getInt("faults"));
        desk.request()
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get(job.getString("faultsHref"))
                .then()
                .body("page.total", equalTo(10_000));
    }

    @Test
    void repeatedImportsWithOneKeyRunOnce() throws Exception {
        String file = dataset("keyed", "draft");
        String first = keyed(file, 202).path("id");
        desk.await("/v1/imports/" + first);
        Response again = keyed(file, 202);
        assertEquals(first, again.path("id"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        ProblemResponse.of(keyed(dataset("keyed-2", "draft"), 422), 422, "idempotency-key-reused");
    }

    private Response keyed(String file, int status) {
        Response response = desk.request()
                .contentType(TransferClient.YAML)
                .header("Idempotency-Key", "import-key")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports");
        assertEquals(status, response.statusCode(), response.asString());
        return response;
    }

    @Test
    void oneImportRunsAtATimeAndAbandonedOnesFail() throws Exception {
        UUID gone = UUID.randomUUID();
        insertRunning(gone, "current_timestamp");
        ProblemResponse.of(
                        desk.request()
                                .contentType(TransferClient.CSV)
                                .body("id\n".getBytes())
                                .post("/v1/imports"),
                        409,
                        "conflict")
                .body("detail", containsString("/v1/imports/" + gone));
        update("update import_job set alive_at = timestamp with time zone '2020-01-01 00:00:00+00' where id = uuid '"
                + gone + "'");
        desk.request()
                .get("/v1/imports/" + gone)
                .then()
                .body("state", equalTo("failed"))
                .body("failure", equalTo("The import was interrupted, and nothing was changed; send the file again."));
        insertRunning(UUID.randomUUID(), "timestamp with time zone '2020-01-01 00:00:00+00'");
        assertEquals("done", desk.dryRun(TransferClient.YAML, HEADER).getString("state"));
        desk.request()
                .queryParam("limit", 3)
                .get("/v1/imports")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("done"))
                .body("items.findAll { it.state == 'failed' }.failure.unique()", hasSize(1));
    }

    private void insertRunning(UUID id, String aliveAt) throws Exception {
        update(
                "insert into import_job (id, format, dry_run, state, slot, sha256, size_bytes, requested_by, received_at,"
                        + " alive_at, rows_read, rows_handled, fault_count) values (uuid '" + id
                        + "', 'CSV', true, 'WRITING', 1, '"
                        + "a".repeat(64) + "', 1, 'somebody', current_timestamp, " + aliveAt + ", 0, 0, 0)");
    }

    private void update(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "contributor"})
    void importsAndExportsAreForEditors(String role) {
        String token = TestTokens.issue(role);
        ProblemResponse.of(
                TestTokens.with(token)
                        .contentType("text/csv")
                        .body("id\n".getBytes())
                        .post("/v1/imports"),
                403,
                "forbidden");
        for (String address : List.of("/v1/imports", "/v1/imports/" + UUID.randomUUID(), "/v1/export")) {
            ProblemResponse.of(TestTokens.with(token).get(address), 403, "forbidden");
            ProblemResponse.of(given().get(address), 401, "unauthorized");
        }
    }

    @Test
    void invalidImportRequestsAreRefusedAtOnce() {
        ProblemResponse.of(
                desk.request()
                        .contentType("application/pdf")
                        .body("x".getBytes())
                        .post("/v1/imports"),
                415,
                "unsupported-media-type");
        ProblemResponse.of(
                        desk.request()
                                .contentType(TransferClient.YAML)
                                .queryParam("apply", "perhaps")
                                .queryParam("delimiter", "tab")
                                .queryParam("note", "x".repeat(2_001))
                                .body("x".getBytes())
                                .post("/v1/imports"),
                        400,
                        "invalid-parameter")
                .body("errors.field", equalTo(List.of("apply", "note", "delimiter")));
        ProblemResponse.of(desk.request().get("/v1/imports/" + UUID.randomUUID()), 404, "not-found");
        ProblemResponse.of(desk.request().get("/v1/imports/" + UUID.randomUUID() + "/faults"), 404, "not-found");
        ProblemResponse.of(desk.request().accept("image/png").get("/v1/export"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {TransferClient.YAML, TransferClient.CSV, TransferClient.NDJSON})
    void filesThatAreNotUtf8AreRefused(String mediaType) throws Exception {
        Response answer = desk.request()
                .contentType(mediaType)
                .body(new byte[] {'a', (byte) 0xff, '\n'})
                .post("/v1/imports");
        JsonPath job = desk.await("/v1/imports/" + answer.path("id"));
        assertEquals(List.of("1|null|null|The file is not text in UTF-8; save it in that encoding."), desk.faults(job));
        assertEquals(List.of(1), desk.request().get(job.getString("faultsHref")).path("items.line"));
        assertEquals("refused", desk.dryRun(mediaType, "").getString("state"));
    }

    private Map<String, String> contents() throws Exception {
        // The webhook dispatcher processes events meanwhile.
        Map<String, String> contents = TableContents.of(database, List.of("public_event.handed_on"));
        TRACES.forEach(contents::remove);
        return contents;
    }

    /** A dataset of a source, an organisation, a report and its claim. */
    private static String dataset(String id, String state) {
        return HEADER + """
                organisations: [{ id: ID, name: ID, kind: other }]
                sources: [{ id: ID, name: ID, kind: person, organisation: ID }]
                reports: [{ id: ID, title: Of ID, publishedOn: 2022-01-01, publisher: washington-post, language: en, kind: statement, state: STATE,
                    claims: [
                      {
                        locator: p. 1,
                        statement: ID spoke.,
                        kind: context, assurance: alleged,
                        attributions: [{ source: ID, role: originated }],
                        key: one }] }]
                """.replace("ID", id).replace("STATE", state);
    }
}
