package org.disclosures.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metadata of CSV files describes them correctly, and conforms to the Metadata Vocabulary for Tabular Data. */
@AnyDatabase
@QuarkusTest
class CsvMetadataTest {

    private static final Pattern LINK =
            Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"application/csvm\\+json\"");

    // The datatypes in use here, from section 5.11.1 of the vocabulary for tabular data.
    private static final Set<String> DATATYPES = Set.of("string", "integer", "boolean", "date", "dateTime", "anyURI");

    private static final Map<String, String> FORMS = Map.of(
            "integer", "-?\\d+",
            "boolean", "true|false",
            "date", "\\d{4}-\\d\\d-\\d\\d",
            "anyURI", "https?://\\S+");

    static List<String> files() {
        return ListFilesTest.lists().stream().map(list -> list + "?format=csv").toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void metadataDescribesTheFile(String file) throws IOException {
        Response csv = ListWalk.get(file);
        JsonPath metadata = described(csv);
        assertThat(metadata.getList("'@context'"), hasItems("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        assertEquals(
                URI.create("http://localhost" + file),
                URI.create("http://localhost" + metadataAddress(csv)).resolve(metadata.getString("url")));
        assertThat(metadata.getString("'dc:title'"), notNullValue());
        assertThat(metadata.getString("dialect.delimiter"), is(","));
        assertThat(metadata.getString("dialect.encoding"), is("utf-8"));
        assertThat(metadata.getBoolean("dialect.header"), is(true));
        List<Map<String, String>> columns = metadata.getList("tableSchema.columns");
        List<Map<String, String>> rows = PlainCsvReader.rows(csv.asString(), ',');
        assertEquals(
                List.copyOf(rows.get(0).keySet()),
                columns.stream().map(column -> column.get("titles")).toList());
        for (Map<String, String> column : columns) {
            String name = column.get("name");
            assertThat(name, matchesPattern("[A-Za-z][A-Za-z0-9]*"));
            assertThat(DATATYPES, hasItem(column.get("datatype")));
            assertThat(column.get("dc:description"), notNullValue());
            for (Map<String, String> row : rows) {
                String form = FORMS.get(column.get("datatype"));
                if (form != null && !row.get(name).isEmpty()) {
                    assertThat(name, row.get(name), matchesPattern(form));
                }
            }
        }
        List<String> key = metadata.getList("tableSchema.primaryKey");
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(key.stream().map(row::get).toList().toString()));
        assertEquals(rows.size(), keys.size(), "rows are told apart by " + key);
    }

    @Test
    void metadataFollowsTheParametersOfTheFile() {
        JsonPath metadata = described(
                ListWalk.get("/v1/claims?category=journalist&format=csv&delimiter=semicolon&fields=statement,places"));
        assertThat(metadata.getString("dialect.delimiter"), is(";"));
        assertThat(
                metadata.getList("tableSchema.columns.name"),
                is(List.of("statement", "places", "standing", "corrections")));
        assertThat(
                metadata.getList("tableSchema.columns.separator"), is(java.util.Arrays.asList(null, "; ", null, "; ")));
        assertThat(metadata.get("tableSchema.primaryKey"), nullValue());
        assertThat(metadata.getString("url"), containsString("category=journalist"));
    }

    @Test
    void metadataWithoutAFileDescribesTheWholeCollection() {
        given().get("/v1/claims.csv-metadata.json")
                .then()
                .statusCode(200)
                .contentType("application/csvm+json")
                .header("ETag", notNullValue())
                .body("url", is("claims?format=csv"))
                .body("tableSchema.primaryKey", is(List.of("id")));
        given().get("/v1/rumours.csv-metadata.json").then().statusCode(404);
    }

    @Test
    void metadataOfForeignAddressesIsRefused() {
        for (String other : List.of(
                "https://example.org/claims.csv",
                "//example.org/v1/claims",
                "/v1/targets",
                "/v2/claims",
                "/v1/claims?fields=colour")) {
            given().queryParam("url", other)
                    .get("/v1/claims.csv-metadata.json")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", is("url"));
        }
    }

    @Test
    void otherFormatsHaveNoMetadata() {
        assertThat(ListWalk.get("/v1/regions?format=ndjson").header("Link"), is(nullValue()));
        assertThat(ListWalk.get("/v1/regions").header("Link"), not(containsString("describedby")));
    }

    private static JsonPath described(Response csv) {
        return ListWalk.get(metadataAddress(csv))
                .then()
                .statusCode(200)
                .contentType("application/csvm+json")
                .extract()
                .jsonPath();
    }

    private static String metadataAddress(Response csv) {
        Matcher link = LINK.matcher(csv.header("Link"));
        assertThat(csv.header("Link"), link.matches(), is(true));
        return link.group(1);
    }
}
