package org.disclosures.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.ApiLists;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole lists as files: their contents, how to request them, and refused requests. */
@QuarkusTest
class ListFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";

    static List<String> lists() {
        return ApiLists.addresses().filter(list -> !list.endsWith("/history")).toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void linesEqualTheItemsOfAllPages(String list) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (Map<String, Object> item : ListWalk.items(list + "?limit=200")) {
            items.add(JSON.valueToTree(item));
        }
        assertThat(items, not(empty()));
        Response file = ListWalk.get(list + "?format=ndjson");
        file.then().statusCode(200).contentType(NDJSON);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : file.asString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertEquals(items.toString(), lines.toString());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rowsMatchTheItems(String list) throws IOException {
        List<Map<String, Object>> items = ListWalk.items(list + "?limit=200");
        List<Map<String, String>> rows =
                PlainCsvReader.rows(ListWalk.get(list + "?format=csv").asString(), ',');
        assertEquals(items.size(), rows.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).containsKey("id")) {
                assertEquals(items.get(i).get("id"), rows.get(i).get("id"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims?sort=report,-position",
                "/v1/claims?sort=-lowerBound&kind=selection",
                "/v1/claims?q=khashogi",
                "/v1/claims?q=journalists&sort=-assertedOn",
                "/v1/claims?country=FR&placeRole=targets",
                "/v1/targets?q=president",
                "/v1/targets?sort=-name&category=journalist",
                "/v1/reports?publishedFrom=2021-07-01"
            })
    void filesHaveTheFiltersSearchAndOrderOfTheList(String list) throws IOException {
        List<String> ids = ListWalk.values(list + "&limit=3", "id");
        assertThat(ids, not(empty()));
        for (String caller : new String[] {null, TestTokens.issue("contributor")}) {
            var request = caller == null ? given() : TestTokens.with(caller);
            String csv =
                    request.urlEncodingEnabled(false).get(list + "&format=csv").asString();
            assertEquals(
                    ids,
                    PlainCsvReader.rows(csv, ',').stream()
                            .map(row -> row.get("id"))
                            .toList());
        }
    }

    @Test
    void claimsAreFlatRows() throws IOException {
        Response file = ListWalk.get("/v1/claims?category=business-executive&format=csv");
        file.then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=utf-8; header=present")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"claims-\\d{4}-\\d\\d-\\d\\d\\.csv\""))
                .header("Vary", containsString("Accept"));
        String text = file.asString();
        assertThat(text, is(not(containsString("\uFEFF"))));
        assertEquals(
                "id,report,reportTitle,publishedOn,locator,statement,quote,quoteLanguage,kind,assurance,basis,"
                        + "qualifier,amount,upperAmount,unit,currency,"
                        + "lowerBound,upperBound,target,targetName,categories,mentions,technologies,occurred,assertedOn,countries,"
                        + "places,parties,evidence,attributions,links,disputed,confirmed,state,permalink,revision,standing,corrections",
                text.substring(0, text.indexOf("\r\n")));
        Map<String, String> row = PlainCsvReader.rows(text, ',').get(0);
        assertThat(row.get("qualifier"), is("at-least"));
        assertThat(row.get("amount"), is("65"));
        assertThat(row.get("lowerBound"), is("65"));
        assertThat(row.get("upperBound"), is(""));
        assertThat(row.get("unit"), is("individuals"));
        assertThat(row.get("report"), is(SeedClaims.REPORT));
        assertThat(row.get("publishedOn"), is("2021-07-27"));
        assertThat(row.get("categories"), is("business-executive"));
        assertThat(row.get("disputed"), is("false"));
        assertThat(row.get("state"), is("published"));
        assertThat(row.get("revision"), is("1"));
        assertThat(row.get("permalink"), matchesPattern("http://localhost:\\d+/c/" + row.get("id")));
    }

    @Test
    void chainsPlacesAndLinksEachFillOneCell() throws IOException {
        List<Map<String, String>> rows =
                PlainCsvReader.rows(ListWalk.get("/v1/claims?format=csv").asString(), ',');
        assertThat(
                rows.stream().map(row -> row.get("attributions")).toList(),
                hasItems("", "amnesty-international > the-guardian"));
        assertThat(
                rows.stream().map(row -> row.get("places")).toList(),
                hasItem(matchesPattern("[a-z-]+:[A-Z]{2}(; [a-z-]+:\\S+)+")));
        assertThat(
                rows.stream().map(row -> row.get("parties")).toList(),
                hasItems("", "actor:forbidden-stories; actor:amnesty-international"));
        assertThat(rows.stream().map(row -> row.get("technologies")).toList(), hasItems("", "pegasus"));
        assertThat(
                rows.stream().map(row -> row.get("links")).toList(), hasItem(matchesPattern("[a-z]+:[0-9a-f-]{36}.*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma:,", "semicolon:;", "tab:\t"})
    void delimitersSeparateCells(String delimiter) throws IOException {
        String[] parts = delimiter.split(":");
        String csv = ListWalk.get("/v1/claims?format=csv&delimiter=" + parts[0]).asString();
        List<Map<String, String>> rows = PlainCsvReader.rows(csv, parts[1].charAt(0));
        assertThat(rows.size(), is(32));
        assertEquals(
                rows, PlainCsvReader.rows(ListWalk.get("/v1/claims?format=csv").asString(), ','));
    }

    @Test
    void fieldsSelectColumnsInTheirOrder() {
        ListWalk.get("/v1/claims?format=csv&fields=statement,id")
                .then()
                .statusCode(200)
                .body(containsString("statement,id,standing,corrections\r\n"));
        ListWalk.get("/v1/claims?format=ndjson&fields=id,kindLabel&kind=selection&sort=id")
                .then()
                .statusCode(200)
                .body(matchesPattern("(\\{\"id\":\"[0-9a-f-]+\",\"kindLabel\":\"[^\"]+\"}\n)+"));
    }

    @Test
    void figuresAreAccompaniedByTheirAttribution() {
        ListWalk.get("/v1/claims?format=csv&fields=id,amount,unit")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "id,amount,unit,kind,qualifier,currency,attributions,report,locator,disputed,standing,corrections\r\n"));
        ListWalk.get("/v1/claims?format=csv&fields=lowerBound,qualifier")
                .then()
                .body(
                        containsString(
                                "lowerBound,qualifier,kind,unit,currency,attributions,report,locator,disputed,standing,corrections\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "text/csv;q=0.9, application/json;q=0.8",
                "text/*",
                "application/xml, text/csv;q=0.1",
                "text/csv;header=present, */*;q=0.5"
            })
    void acceptSelectsAFile(String accept) {
        given().header("Accept", accept)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/csv, application/json",
                "text/csv;q=0.5, */*",
                "text/csv;q=0, application/json;q=0.1",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
            })
    void jsonIsTheDefault(String accept) {
        given().header("Accept", accept)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", nullValue());
    }

    @Test
    void formatOverridesAccept() {
        given().header("Accept", "text/csv")
                .get("/v1/regions?format=json")
                .then()
                .contentType("application/json");
        given().header("Accept", "text/html")
                .get("/v1/regions?format=csv")
                .then()
                .contentType("text/csv");
        given().header("Accept", NDJSON).get("/v1/regions?format=csv").then().contentType("text/csv");
    }

    @Test
    void unavailableFormatsAreRefused() {
        for (String address : List.of("/v1/regions/middle-east", "/v1", "/v1/claims/facets?by=kind", "/v1/changes")) {
            given().header("Accept", "text/csv")
                    .get(address)
                    .then()
                    .statusCode(406)
                    .body("type", is("/problems/not-acceptable"));
            given().header("Accept", "text/csv, application/json;q=0.1")
                    .get(address)
                    .then()
                    .statusCode(200);
        }
        given().header("Accept", "application/xml").get("/v1/regions").then().statusCode(406);
        given().header("Accept", "text/csv;q=0").get("/v1/regions").then().statusCode(406);
        given().header("Accept", "text/csv")
                .get("/v1/reports/" + SeedClaims.REPORT + "/history")
                .then()
                .statusCode(406);
        given().get("/v1/regions?format=pdf")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("format"))
                .body("errors[0].allowed", hasItems("json", "csv", "ndjson"));
        given().get("/v1/reports/" + SeedClaims.REPORT + "/history?format=csv")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", is(List.of("json")));
        given().get("/v1/regions/middle-east?format=csv").then().statusCode(400).body("errors[0].field", is("format"));
    }

    @Test
    void theContractListsTheOfferedFormats() {
        int lists = 0;
        for (ServedContract.ServedOperation operation : ServedContract.read().publicReads()) {
            if (operation.takes("format")
                    && operation.takes("limit")
                    && !operation.path().contains("{")) {
                List<String> told = new ArrayList<>();
                operation.parameters("query").stream()
                        .filter(parameter -> parameter.get("name").asText().equals("format"))
                        .forEach(parameter -> parameter.at("/schema/enum").forEach(value -> told.add(value.asText())));
                given().get(operation.path() + "?format=none")
                        .then()
                        .statusCode(400)
                        .body("errors[0].allowed", containsInAnyOrder(told.toArray()));
                lists++;
            }
        }
        assertThat(lists, greaterThan(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=5", "cursor=abc", "count=true", "expand=report"})
    void pagingParametersAreRefusedForFiles(String parameter) {
        given().get("/v1/claims?format=csv&" + parameter)
                .then()
                .statusCode(400)
                .body("errors[0].field", is(parameter.split("=")[0]))
                .body("errors[0].reason", containsString("the whole list"));
        given().header("Accept", NDJSON).get("/v1/claims?" + parameter).then().statusCode(400);
    }

    @Test
    void parametersOfOneFormatAreRefusedWithOthers() {
        given().get("/v1/claims?delimiter=tab")
                .then()
                .statusCode(400)
                .body("errors[0].reason", containsString("format=csv"));
        given().get("/v1/claims?format=ndjson&delimiter=tab").then().statusCode(400);
        given().get("/v1/claims?format=csv&delimiter=pipe")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", hasItem("semicolon"));
        given().get("/v1/claims?format=csv&fields=figure")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("fields"))
                .body("errors[0].allowed", hasItem("lowerBound"));
        given().get("/v1/claims?format=csv&kind=rumour").then().statusCode(400).body("errors[0].field", is("kind"));
        given().get("/v1/claims?format=csv&colour=red").then().statusCode(400);
        given().get("/v1/reports/unknown/claims?format=csv").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "xlsx"})
    void filesHaveEntityTagsAndCanBeRevalidated(String format) {
        Response file = given().get("/v1/claims?format=" + format);
        file.then()
                .statusCode(200)
                .header("ETag", matchesPattern(format.equals("xlsx") ? "W/\"[^\"]+\"" : "\"[^\"]+\""))
                .header("Cache-Control", allOf(containsString("public"), containsString("max-age")));
        given().header("If-None-Match", file.header("ETag"))
                .get("/v1/claims?format=" + format)
                .then()
                .statusCode(304)
                .header("ETag", is(file.header("ETag")));
        given().header("If-None-Match", file.header("ETag"))
                .get("/v1/claims")
                .then()
                .statusCode(200);
        String token = TestTokens.issue("reader");
        TestTokens.with(token)
                .get("/v1/claims?format=" + format)
                .then()
                .statusCode(200)
                .header("Cache-Control", is("private, no-store"))
                .header("Content-Disposition", containsString("\"not-for-the-public-claims-"));
        given().request(Method.HEAD, "/v1/claims?format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Disposition", file.header("Content-Disposition"))
                .header("ETag", notNullValue())
                .header("Content-Type", is(file.header("Content-Type")));
        if (!format.equals("xlsx")) {
            assertEquals(
                    file.asString(), given().get("/v1/claims?format=" + format).asString());
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, gzip", "ndjson, gzip", "xlsx, identity"})
    void uncompressedFormatsAreCompressed(String format, String coding) throws Exception {
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + RestAssured.port + "/v1/countries?format=" + format))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(coding, file.headers().firstValue("Content-Encoding").orElse("identity"));
        // The first bytes identify gzip (RFC 1952) or a zip file.
        assertEquals(coding.equals("gzip") ? 0x1f : 'P', file.body()[0]);
    }

    @Test
    void filesCanBeReadAsOf() throws IOException {
        String now = DatasetMoment.latest().toString();
        assertEquals(
                PlainCsvReader.rows(ListWalk.get("/v1/claims?format=csv").asString(), ','),
                PlainCsvReader.rows(
                        ListWalk.get("/v1/claims?format=csv&asOf=" + now).asString(), ','));
        given().get("/v1/claims?format=csv&asOf=1999-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("claims-1999-01-01.csv"))
                .body(equalTo(ListWalk.get("/v1/claims?format=csv").asString().split("\r\n")[0] + "\r\n"));
    }

    @Test
    void labelsAreInTheCallersLanguage() {
        given().header("Accept-Language", "fr")
                .get("/v1/countries?format=csv&fields=id,name")
                .then()
                .header("Content-Language", is("fr"))
                .body(containsString("DE,Allemagne\r\n"));
    }

    @Test
    void cellsAreNeverNull() throws IOException {
        for (String list : lists()) {
            for (Map<String, String> row :
                    PlainCsvReader.rows(ListWalk.get(list + "?format=csv").asString(), ',')) {
                assertThat(row.values(), everyItem(notNullValue()));
            }
        }
    }
}
