package org.disclosures.editorial.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.TableContents;
import org.junit.jupiter.api.Test;

/** The service imports its own exports without loss. */
@QuarkusTest
@Transfers
class RoundTripTest {

    private static final List<String> DATA = List.of(
            "public_event",
            "transition",
            "idempotency_key",
            "proposal",
            "claim_link",
            "claim_place",
            "claim_party",
            "claim_evidence",
            "claim_technology",
            "claim_mention",
            "attribution",
            "claim",
            "report_disclosure",
            "report_publisher",
            "report",
            "target_affiliation",
            "target_relation",
            "target_country",
            "target_name",
            "target_category",
            "alleged_target",
            "category_label",
            "category",
            "region",
            "technology_name",
            "technology_developer",
            "technology_seller",
            "technology_cve",
            "technology",
            "disclosure_partner",
            "disclosure",
            "source_name",
            "source",
            "organisation_membership",
            "organisation_name",
            "organisation");

    // Traces of an import that changes nothing: its job, and its time.
    private static final List<String> TRACES = List.of(
            "import_job",
            "import_fault",
            "import_statement",
            "access_token",
            "dataset_revision",
            "dataset_revision_version");

    @Inject
    AgroalDataSource database;

    private final TransferClient desk = new TransferClient();

    @Test
    void exportsRestoreAnEmptiedDatabase() throws Exception {
        edit();
        String yaml = desk.export(TransferClient.YAML);
        String lines = desk.export(TransferClient.NDJSON);
        assertEquals(yaml, desk.export(TransferClient.YAML), "two exports of the same data");
        assertThat(yaml, containsString("Xenia Secretaki"));
        assertThat(yaml, containsString("A draft of the desk"));
        assertThat(yaml, containsString("revision: 2"));
        assertThat(yaml, containsString("correctionNote: \"The paper corrected the number.\""));
        Map<String, String> answers = responses();

        empty();
        assertThat(desk.export(TransferClient.YAML), not(containsString("claims")));
        assertEquals("done", desk.apply(TransferClient.YAML, yaml).getString("state"));
        assertEquals(yaml, desk.export(TransferClient.YAML));
        assertEquals(lines, desk.export(TransferClient.NDJSON));
        assertEquals(answers, responses());

        empty();
        List<String> shuffled = new ArrayList<>(lines.lines().toList());
        java.util.Collections.reverse(shuffled);
        desk.applied(TransferClient.NDJSON, String.join("\n", inReportOrder(shuffled)));
        assertEquals(yaml, desk.export(TransferClient.YAML));
        assertEquals(answers, responses());

        Map<String, String> before = contents();
        JsonPath again = desk.applied(TransferClient.YAML, yaml);
        assertEquals(
                again.getList("counts.unchanged").stream()
                        .mapToInt(n -> (int) n)
                        .sum(),
                again.getInt("rows.total"));
        assertEquals(
                List.of(0), again.getList("counts.created").stream().distinct().toList());
        assertEquals(
                List.of(0), again.getList("counts.changed").stream().distinct().toList());
        Map<String, String> after = contents();
        TRACES.forEach(table -> {
            before.remove(table);
            after.remove(table);
        });
        assertEquals(before, after);
    }

    @Test
    void theClaimListAsCsvImportsWithoutChanges() throws Exception {
        String table = desk.request()
                .get("/v1/claims?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines().count(), org.hamcrest.Matchers.greaterThan(32L));
        JsonPath job = desk.dryRun(TransferClient.CSV, table);
        assertEquals("", desk.faultLines(job));
        assertThat(TransferClient.counts(job), containsString("0 created 0 changed"));
        assertThat(TransferClient.counts(job), not(containsString(" 0 unchanged")));
        String semicolons = desk.request()
                .get("/v1/claims?format=csv&delimiter=semicolon&fields=id,statement,locator")
                .asString();
        JsonPath less = desk.dryRun(TransferClient.CSV, semicolons);
        assertEquals("", desk.faultLines(less));
        assertEquals(TransferClient.counts(job), TransferClient.counts(less));
    }

    // Claims of one report keep the order of their lines.
    private static List<String> inReportOrder(List<String> lines) {
        List<String> claims = new ArrayList<>(
                lines.stream().filter(line -> line.startsWith("{\"claim\"")).toList());
        java.util.Collections.reverse(claims);
        List<String> all = new ArrayList<>(claims);
        all.addAll(lines.stream().filter(line -> !line.startsWith("{\"claim\"")).toList());
        return all;
    }

    private void edit() {
        write("POST", "/v1/targets", """
                {"id": "desk-person", "kind": "person", "name": "Quirin Zappel",
                 "names": [{"name": "Квирин Цаппель", "language": "ru", "kind": "transliteration"},
                           {"name": "Quirin; of % \\"Zap\\"", "kind": "alias"}], "description": "Somebody",
                 "countries": ["GR", "FR"], "affiliations": ["reuters"]}
                """, 201);
        write("POST", "/v1/reports", """
                {"id": "desk-report", "title": "A report of the desk", "publishedOn": "2023-05-06",
                 "publisher": "open-paper", "language": "pt-BR", "kind": "statement",
                 "url": "https://news.example/a?b=c", "claims": [
                   {"key": "draft", "locator": "“¶ 1”: \\\\ 'x'", "statement": "A draft of the desk:\\n- no, 1.0 # %",
                    "kind": "context", "assurance": "reported", "occurred": "2018-10/2019-01", "language": "en",
                    "assertedOn": "2020-02-29", "embargoUntil": "2100-01-01T00:00:00.123456Z",
                    "figure": {"qualifier": "between", "amount": 3, "upperAmount": 5, "unit": "devices"},
                    "attributions": [{"source": "washington-post", "role": "originated"},
                                     {"source": "le-monde", "role": "originated"},
                                     {"source": "reuters", "role": "relayed"}],
                    "links": [{"type": "supports", "claim": "open-report/open-count"}]},
                   {"key": "other", "locator": "2", "statement": "{target} spoke", "target": "desk-person", "kind": "denial", "assurance": "official"}]}
                """, 201);
        write("POST", "/v1/reports/desk-report/transitions", "{\"state\": \"in-review\", \"reason\": \"Ready\"}", 201);
        write(
                "POST",
                "/v1/reports/desk-report/transitions",
                "{\"state\": \"published\", \"reason\": \"Ready\", \"embargoUntil\": \"2090-01-01T00:00:00Z\"}",
                201);
        write(
                "PATCH",
                "/v1/claims/" + KnownClaims.id("open-report", "open-count"),
                "{\"locator\": \"p. 44\", \"correctionNote\": \"The paper corrected the number.\"}",
                200);
        write(
                "POST",
                "/v1/claims/" + SeedClaims.id("individuals-identified") + "/transitions",
                "{\"state\": \"retracted\", \"reason\": \"Wrong\", \"note\": \"It was wrong.\"}",
                201);
        for (String named : List.of("sources/le-monde", "organisations/reuters", "technologies/pegasus")) {
            write(
                    "PATCH",
                    "/v1/" + named,
                    "{\"names\": [{\"name\": \"Второе имя\", \"language\": \"ru\", \"kind\": \"former\"}]}",
                    200);
        }
        write("PATCH", "/v1/targets/desk-person", "{\"nameVisibility\": \"withheld\"}", 200);
    }

    private void write(String method, String address, String body, int status) {
        desk.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .request(method, address)
                .then()
                .statusCode(equalTo(status));
    }

    private static Map<String, String> responses() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String list : List.of(
                "claims",
                "reports",
                "targets",
                "sources",
                "organisations",
                "technologies",
                "disclosures",
                "regions",
                "categories")) {
            answers.put(list, given().get("/v1/" + list + "?limit=200").asString());
        }
        for (String by : List.of("category", "country", "assurance", "source", "technology", "report", "disclosure")) {
            answers.put(by, given().get("/v1/statistics/targets?by=" + by).asString());
        }
        answers.put(
                "tombstone",
                given().get("/v1/claims/" + SeedClaims.id("individuals-identified"))
                        .asString());
        return answers;
    }

    // The dispatcher of webhooks marks events at times of its own.
    private Map<String, String> contents() throws Exception {
        return TableContents.of(database, List.of("public_event.handed_on"));
    }

    private void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : DATA) {
                statement.execute("delete from " + table);
                if (versioned(table, connection)) {
                    statement.execute("delete from " + table + "_version");
                }
            }
            // As after autovacuum came by: PostgreSQL plans for tables without a row from now on.
            statement.execute("analyze");
        }
    }

    private static boolean versioned(String table, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery(
                            "select 1 from information_schema.tables where lower(table_name) = '" + table + "_version'")
                    .next();
        }
    }
}
