package org.disclosures.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ParallelReads;
import org.disclosures.testing.ReconciliationParameters;
import org.disclosures.testing.ResponseBodies;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Hidden content appears nowhere: every operation of the contract is requested with every existing id and every value of every
 * filter, and no response has a hidden word or figure. Then the hidden records are deleted, and every response stays the same to
 * the letter.
 */
@QuarkusTest
@HiddenRecords
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisibilityTest {

    private static final String OPEN = "open-report";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @Inject
    AgroalDataSource database;

    @Inject
    ShiftableClock clock;

    // Taken when the datasets have been loaded.
    private final Instant loaded = Instant.now();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Order(1)
    void onlyRetractedRecordsOncePublicHaveTombstones() {
        given().get("/v1/claims/" + KnownClaims.id(OPEN, "retracted"))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/retracted"))
                .body("note", equalTo("The paper withdrew this."));
        given().get("/v1/reports/retracted-report")
                .then()
                .statusCode(410)
                .body("note", equalTo("The paper withdrew the whole report."));
        given().get("/v1/claims/" + KnownClaims.id("retracted-report", "of-a-retracted-report"))
                .then()
                .statusCode(410)
                .body("note", equalTo("The paper withdrew the whole report."));
        given().get("/v1/claims/" + KnownClaims.id(OPEN, "retracted-before-its-embargo-ended"))
                .then()
                .statusCode(404);
        Map.of(
                        "secret-draft-report", "retracted-in-a-draft",
                        "secret-report-in-review", "retracted-in-review",
                        "secret-embargoed-report", "retracted-under-embargo")
                .forEach((report, claim) -> given().get("/v1/claims/" + KnownClaims.id(report, claim))
                        .then()
                        .statusCode(404));
        given().get("/v1/reports/secret-retracted-report").then().statusCode(404);
    }

    @Test
    @Order(2)
    void withheldPeopleAreNamedByTheirDescription() {
        given().get("/v1/claims/" + KnownClaims.id(OPEN, "open-claim"))
                .then()
                .statusCode(200)
                .body(
                        "statement",
                        equalTo("A lawyer in Athens was selected, as was Zoologist whose name is kept back."))
                .body("target.name", equalTo("A lawyer in Athens"))
                .body("disputed", is(false));
        // Ordered by name, the zoologist would come first.
        assertThat(
                given().get("/v1/targets?category=open-category").<List<String>>path("items.name"),
                equalTo(List.of("A lawyer in Athens", "Open group", "Zoologist whose name is kept back")));
    }

    @Test
    @Order(3)
    void embargoesEndWithTheClock() {
        String claim = "/v1/claims/" + KnownClaims.id(OPEN, "secret-embargoed");
        clock.moveTo(Instant.parse("2998-12-31T23:59:00Z"));
        given().get(claim).then().statusCode(404);
        clock.moveTo(Instant.parse("2999-01-01T00:01:00Z"));
        given().get(claim).then().statusCode(200).body("statement", equalTo("A secret under embargo"));
        given().get("/v1/reports/secret-embargoed-report").then().statusCode(200);
        given().get("/v1/claims/" + KnownClaims.id("secret-embargoed-report", "retracted-under-embargo"))
                .then()
                .statusCode(410)
                .body("note", equalTo("A secret note"));
        given().get("/v1/claims/" + KnownClaims.id(OPEN, "open-count")).then().body("disputed", is(true));
        assertThat(given().get("/v1/regions").<List<String>>path("items.id"), hasItem("secret-region"));
    }

    @Test
    @Order(4)
    void noEndpointShowsHiddenRecords() throws Exception {
        Set<String> requests = requests();
        assertThat(requests.size(), greaterThan(1_000));

        // The first request corrects moments dated by the clock that was ahead.
        given().get("/v1").then().statusCode(200);
        Map<String, String> before = responses(requests);
        List<String> leaks = new ArrayList<>();
        before.forEach((request, answer) -> {
            // Responses repeat the requested values.
            String own = URLDecoder.decode(request, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[?&/=,\"\\[\\]]", " ");
            String said = answer.toLowerCase(Locale.ROOT);
            for (String word : own.split(" ")) {
                said = word.contains("secret") || word.startsWith("987") ? said.replace(word, "") : said;
            }
            if (said.contains("secret") || said.matches("(?s).*987[67]\\d.*") || said.contains("xenia")) {
                leaks.add(request + " -> " + answer);
            }
        });
        assertThat(leaks, is(empty()));

        deleteHiddenRecords();

        Map<String, String> after = responses(requests);
        for (String request : requests) {
            assertEquals(after.get(request), before.get(request), request);
        }
    }

    /** Every operation with every id, and every list with every value of every filter and order. */
    private Set<String> requests() throws SQLException {
        Map<String, Set<String>> ids = ids();
        Set<String> requests = new LinkedHashSet<>();
        ServedContract contract = ServedContract.read();
        for (ServedOperation operation : contract.publicReads()) {
            Set<String> addresses = new LinkedHashSet<>();
            if (operation.parameters("path").isEmpty()) {
                addresses.add(operation.path());
            } else {
                String collection = operation.path().split("/")[operation.path().startsWith("/v1") ? 2 : 1];
                assertThat(operation.path(), operation.parameters("path").size(), is(1));
                Set<String> some = ids.getOrDefault(operation.path(), ids.getOrDefault(collection, Set.of()));
                assertThat(operation.path(), some, is(not(empty())));
                some.forEach(id -> addresses.add(operation.path().replaceAll("\\{\\w+}", id)));
            }
            requests.addAll(addresses);
            // Filters behave alike below every id; one public and one hidden record represent all.
            addresses.removeIf(address -> !isRepresentative(address));
            for (JsonNode parameter : operation.parameters("query")) {
                for (String value : values(contract, parameter, ids)) {
                    addresses.forEach(address -> requests.add(address + "?"
                            + parameter.get("name").asText() + "=" + value
                            + (operation.takes("count") && !isFile(parameter, value) ? "&count=true" : "")));
                }
            }
        }
        return requests;
    }

    private static boolean isFile(JsonNode parameter, String value) {
        return parameter.get("name").asText().equals("format") && !value.equals("json");
    }

    private static boolean isRepresentative(String address) {
        // Pages of charts filter as charts do.
        return !address.matches("/(v1/\\w+|c|embed/claims)/[^?]+|/embed/charts/(?!timeline).*")
                || address.matches(".*/(open-\\w+|GR|[a-z-]+\\.txt)(/.*)?");
    }

    private Set<String> values(ServedContract contract, JsonNode parameter, Map<String, Set<String>> ids)
            throws SQLException {
        String name = parameter.get("name").asText();
        JsonNode schema = parameter.get("schema");
        Set<String> values = new LinkedHashSet<>();
        JsonNode items = schema.has("items") ? schema.get("items") : schema;
        items.path("enum").forEach(value -> values.add(value.asText()));
        if (items.has("$ref")) {
            contract.document()
                    .at(items.get("$ref").asText().substring(1))
                    .path("enum")
                    .forEach(value -> values.add(value.asText()));
        }
        values.addAll(
                switch (name) {
                    case "report" -> ofTheSecondDataset(ids.get("reports"));
                    case "source", "originalSource", "publisher" -> ofTheSecondDataset(ids.get("sources"));
                    case "category" -> ofTheSecondDataset(ids.get("categories"));
                    case "target", "mentions", "relatedTo" -> ofTheSecondDataset(ids.get("targets"));
                    case "technology" -> ofTheSecondDataset(ids.get("technologies"));
                    case "disclosure" -> ofTheSecondDataset(ids.get("disclosures"));
                    case "vendor",
                            "developer",
                            "seller",
                            "affiliation",
                            "organisation",
                            "memberOf",
                            "party",
                            "partner" -> ofTheSecondDataset(ids.get("organisations"));
                    case "cve" -> Set.of("CVE-2022-99999", "CVE-2021-30860");
                    case "linkedTo" -> column("select id from claim where report_id not like 'israeli-%'");
                    case "country", "targetCountry" -> Set.of("GR", "IS", "FR");
                    case "region" -> Set.of("secret-region", "middle-east");
                    case "m49Region" -> Set.of("150");
                    case "currency" -> Set.of("EUR");
                    case "identifier" -> Set.of("open.example", "hush.example");
                    case "linked", "disputed", "confirmed", "standing", "claimed", "count" -> Set.of("true", "false");
                    case "language" -> Set.of("en", "is");
                    case "lang" -> Set.of("en", "fr", "es", "de", "ar", "is");
                    case "group" -> ofTheSecondDataset(ids.get("categories"));
                    case "name" -> Set.of("Secret%20Region");
                    // Excludes the words themselves, which a response would repeat.
                    case "q", "prefix" -> Set.of("secre*", "secrtt", "zenia", "open", "athens", "zoologist", "iceland");
                    case "queries" ->
                        Set.of(
                                ReconciliationParameters.queries(List.of("secrt", "zenia", "open", "athens")),
                                ReconciliationParameters.queries(List.of("zoologist", "iceland", "IS")));
                    case "extend" -> extensions(ids);
                    case "url" -> addresses(ids);
                    case "width", "maxwidth", "maxheight" -> Set.of("320");
                    case "scale" -> Set.of("2");
                    case "id" -> new LinkedHashSet<>(ReconciliationParameters.ids(ids));
                    case "limit" -> Set.of("1", "3", "200");
                    case "cursor", "since" -> Set.of("c2VjcmV0");
                    case "asOf" -> Set.of("1999-01-01T00:00:00Z", loaded.toString());
                    case "revision" -> Set.of("1", "2");
                    case "sort" -> orders(parameter);
                    case "atLeast", "atMost" -> Set.of("1", "12", "98764", "98766");
                    case "assertedFrom", "assertedTo", "occurredFrom", "occurredTo", "publishedFrom", "publishedTo" ->
                        Set.of("2020-06-01", "2022-01-09", "2022-01-10", "2022-02-01");
                    default -> values;
                });
        assertThat("values to try for " + name, values, is(not(empty())));
        return values;
    }

    private static Set<String> addresses(Map<String, Set<String>> ids) {
        Set<String> addresses = new LinkedHashSet<>();
        String service = "http://localhost:" + RestAssured.port;
        ids.get("claims").forEach(id -> addresses.add(service + "/c/" + id));
        ids.get("/embed/charts/{chart}").forEach(chart -> addresses.add(service + "/embed/charts/" + chart));
        // Files are also described by their addresses.
        addresses.addAll(Set.of("/v1/claims?category=secret-category", "/v1/secret/claims"));
        return addresses;
    }

    private static Set<String> extensions(Map<String, Set<String>> ids) {
        List<String> all = ReconciliationParameters.ids(ids);
        Set<String> some = new LinkedHashSet<>();
        for (int from = 0; from < all.size(); from += 40) {
            some.add(ReconciliationParameters.extend(all.subList(from, Math.min(from + 40, all.size()))));
        }
        return some;
    }

    private static Set<String> ofTheSecondDataset(Set<String> ids) {
        Set<String> chosen = new LinkedHashSet<>(ids);
        chosen.removeIf(id -> !id.matches("(open|secret|withheld|retracted|aaa)-.*"));
        return chosen;
    }

    private static Set<String> orders(JsonNode sort) {
        Set<String> orders = new LinkedHashSet<>();
        String fields = sort.get("description").asText().replaceFirst("(?s).*Fields: ", "");
        for (String field : fields.replace("`", "").split(", ")) {
            orders.add(field);
            orders.add("-" + field);
        }
        return orders;
    }

    private Map<String, Set<String>> ids() throws SQLException {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        ids.put("problems", Set.of("retracted"));
        ids.put("{collection}.csv-metadata.json", Set.of("claims", "targets"));
        ids.put("claims", column("select id from claim"));
        ids.put("c", ids.get("claims"));
        ids.put("embed", ids.get("claims"));
        ids.put("reports", column("select id from report"));
        ids.put("sources", column("select id from source"));
        ids.put("targets", column("select id from alleged_target"));
        ids.put("categories", column("select id from category"));
        ids.put("organisations", column("select id from organisation"));
        ids.put("technologies", column("select id from technology"));
        ids.put("disclosures", column("select id from disclosure"));
        ids.put("regions", column("select id from region"));
        ids.put("countries", Set.of("GR", "IS", "FR"));
        ids.put("charts", Set.of("svg", "png", "txt"));
        ids.put(
                "/embed/charts/{chart}",
                Set.of(
                        "targets-by-category",
                        "targets-by-disclosure",
                        "targets-by-report",
                        "targets-by-technology",
                        "claims-by-country",
                        "timeline",
                        "assurance"));
        return ids;
    }

    private Set<String> column(String query) throws SQLException {
        Set<String> values = new LinkedHashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query + " order by 1")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The responses with status and headers; lists are read page by page. */
    private static Map<String, String> responses(Set<String> requests) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        return ParallelReads.of(requests, request -> response(client, request));
    }

    private static String response(HttpClient client, String request) throws IOException, InterruptedException {
        StringBuilder pages = new StringBuilder();
        String address = request;
        while (address != null) {
            HttpResponse<byte[]> response = ParallelReads.send(
                    client,
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                            .build());
            String body = ResponseBodies.text(response);
            pages.append(response.statusCode())
                    .append(ResponseBodies.headers(response))
                    .append(body)
                    .append('\n');
            Matcher next = NEXT.matcher(body);
            // A list used for following changes always has a next cursor.
            String cursor = request.startsWith("/v1/changes") ? "since" : "cursor";
            address = next.find() && !body.contains("\"more\":false")
                    ? request + (request.contains("?") ? "&" : "?") + cursor + "=" + next.group(1)
                    : null;
        }
        return pages.toString();
    }

    private void deleteHiddenRecords() throws SQLException {
        deleteHiddenRecords("_version");
        deleteHiddenRecords("");
    }

    private void deleteHiddenRecords(String versions) throws SQLException {
        String claims =
                "select id from claim" + versions + " where claim_key like 'secret-%' or report_id like 'secret-%'"
                        + " or claim_key like 'retracted-before-%'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "attribution",
                    "claim_place",
                    "claim_party",
                    "claim_evidence",
                    "claim_technology",
                    "claim_mention")) {
                statement.execute("delete from " + table + versions + " where claim_id in (" + claims + ")");
            }
            statement.execute("delete from claim_link" + versions + " where from_claim_id in (" + claims + ")"
                    + " or to_claim_id in (" + claims + ")");
            // A retracted record leaves its tombstone, and none of its content.
            statement.execute(
                    "update claim" + versions + " set target_id = null, figure_qualifier = null, figure_amount = null,"
                            + " figure_unit = null, lower_bound = null, upper_bound = null, lower_bound_order = -1"
                            + " where statement like 'A secret%' and id not in (" + claims + ")");
            for (String table : List.of("claim_party", "claim_evidence", "claim_technology")) {
                statement.execute("delete from " + table + versions + " where claim_id in (select id from claim"
                        + versions + " where statement like 'A secret%' and id not in (" + claims + "))");
            }
            statement.execute("delete from attribution" + versions + " where source_id like 'secret-%'");
            statement.execute("delete from claim_link" + versions + " where from_claim_id in" + " (select id from claim"
                    + versions + " where state = 'RETRACTED')");
            statement.execute(
                    "delete from claim_place" + versions + " where country_id = 'IS' or region_id = 'secret-region'");
            statement.execute("delete from claim" + versions + " where id in (" + claims + ")");
            statement.execute("delete from report_disclosure" + versions + " where report_id like 'secret-%'"
                    + " or disclosure_id like 'secret-%'");
            statement.execute("delete from report_publisher" + versions + " where report_id like 'secret-%'"
                    + " or publisher_id like 'secret-%'");
            statement.execute("delete from disclosure_partner" + versions + " where disclosure_id like 'secret-%'");
            statement.execute("delete from disclosure" + versions + " where id like 'secret-%'");
            statement.execute("delete from report" + versions + " where id like 'secret-%'");
            statement.execute("delete from target_country" + versions + " where target_id like 'secret-%'");
            statement.execute("delete from claim_mention" + versions + " where target_id like 'secret-%'");
            statement.execute("delete from target_relation" + versions
                    + " where target_id like 'secret-%' or related_id like 'secret-%'");
            statement.execute("delete from target_category" + versions + " where target_id like 'secret-%'");
            statement.execute("delete from target_affiliation" + versions + " where target_id like 'secret-%'");
            statement.execute("delete from alleged_target" + versions + " where id like 'secret-%'");
            statement.execute("delete from category_label" + versions + " where category_id like 'secret-%'");
            statement.execute("delete from category" + versions + " where id like 'secret-%'");
            for (String table : List.of("technology_developer", "technology_seller", "technology_cve")) {
                statement.execute("delete from " + table + versions + " where technology_id like 'secret-%'");
            }
            statement.execute("delete from technology" + versions + " where id like 'secret-%'");
            statement.execute("delete from source" + versions + " where id like 'secret-%'");
            statement.execute("delete from organisation_membership" + versions + " where member_id like 'secret-%'");
            statement.execute("delete from organisation" + versions + " where id like 'secret-%'");
            statement.execute("delete from region" + versions + " where id like 'secret-%'");
        }
    }
}
