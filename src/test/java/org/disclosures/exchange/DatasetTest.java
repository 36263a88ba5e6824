package org.disclosures.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.disclosures.http.format.DatabaseSnapshot;
import org.disclosures.http.limit.LimitsConfig;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** The whole dataset as one package: its contents, and the descriptions of its tables. */
@QuarkusTest
class DatasetTest {

    private static final String DATASET = "/v1/dataset.zip";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DatabaseSnapshot state;

    @Inject
    LimitsConfig limits;

    @Test
    void tooManyConcurrentFilesReturnAProblem() throws IOException {
        whileSent(
                limits.files(),
                () -> List.of(DATASET, "/v1/claims?format=csv", "/v1/claims?format=xlsx")
                        .forEach(address -> given().get(address)
                                .then()
                                .statusCode(503)
                                .contentType("application/problem+json")
                                .header("Content-Disposition", nullValue())
                                .header("Cache-Control", is("no-store"))
                                .header("ETag", nullValue())
                                .header("Retry-After", notNullValue())
                                .body("type", is("/problems/unavailable"))));
        given().get(DATASET).then().statusCode(200);
    }

    @Test
    void theCitationNamesTheRequestedSnapshot() throws IOException {
        String then = DATASET + "?asOf=2000-01-01T00:00:00Z";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(ListWalk.get(then).asByteArray()))) {
            zip.getNextEntry();
            JsonNode description = JSON.readTree(zip.readAllBytes());
            assertEquals("0", description.get("version").asText());
            assertThat(description.get("citation").asText(), containsString(then));
        }
    }

    @Test
    void packagesForTheDeskAreMarked() throws IOException {
        String mark = "For the desk: claims that are not public may be among these.";
        Response known = TestTokens.as("reader").get(DATASET);
        known.then().statusCode(200).header("Cache-Control", "private, no-store");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(known.asByteArray()))) {
            assertEquals("datapackage.json", zip.getNextEntry().getName());
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8), containsString(mark));
        }
        assertThat(description(files()).toString(), not(containsString(mark)));
    }

    private void whileSent(int files, Runnable then) throws IOException {
        if (files == 0) {
            then.run();
        } else {
            state.read(() -> whileSent(files - 1, then));
        }
    }

    @Test
    void thePackageContainsEveryList() throws IOException {
        Map<String, byte[]> files = files();
        for (JsonNode table : description(files).get("resources")) {
            String list = "/v1/" + table.get("name").asText();
            assertEquals(
                    ListWalk.get(list + "?format=csv").asString(),
                    new String(files.get(table.get("path").asText()), StandardCharsets.UTF_8));
        }
        assertThat(
                files.keySet(),
                hasItems(
                        "datapackage.json",
                        "data/claims.csv",
                        "data/reports.csv",
                        "data/targets.csv",
                        "data/categories.csv",
                        "data/countries.csv",
                        "data/regions.csv",
                        "data/sources.csv",
                        "data/organisations.csv",
                        "data/technologies.csv",
                        "data/disclosures.csv"));
        assertEquals(11, files.size());
    }

    @Test
    void tableDescriptionsMatchTheTables() throws IOException {
        Map<String, byte[]> files = files();
        JsonNode description = description(files);
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (JsonNode table : description.get("resources")) {
            tables.put(
                    table.get("name").asText(),
                    PlainCsvReader.rows(
                            new String(files.get(table.get("path").asText()), StandardCharsets.UTF_8), ','));
        }
        int referring = 0;
        for (JsonNode table : description.get("resources")) {
            List<Map<String, String>> rows = tables.get(table.get("name").asText());
            JsonNode schema = table.get("schema");
            assertEquals(List.copyOf(rows.get(0).keySet()), schema.get("fields").findValuesAsText("name"));
            Set<List<String>> keys = new HashSet<>();
            for (Map<String, String> row : rows) {
                schema.get("fields")
                        .forEach(field ->
                                requireType(field, row.get(field.get("name").asText())));
                List<String> key = new ArrayList<>();
                schema.get("primaryKey").forEach(column -> key.add(row.get(column.asText())));
                assertThat(key, not(hasItem("")));
                assertTrue(keys.add(key), key.toString());
            }
            for (JsonNode foreign : schema.path("foreignKeys")) {
                Set<String> known = tables.get(foreign.at("/reference/resource").asText()).stream()
                        .map(row -> row.get(foreign.at("/reference/fields").asText()))
                        .collect(Collectors.toSet());
                for (Map<String, String> row : rows) {
                    String value = row.get(foreign.get("fields").asText());
                    if (!value.isEmpty()) {
                        assertThat(value, is(in(known)));
                        referring++;
                    }
                }
            }
        }
        assertThat(referring, is(not(0)));
    }

    @Test
    void theDescriptionNamesTheRevisionAndACitation() throws IOException {
        JsonNode description = description(files());
        String revision = ListWalk.get("/v1").jsonPath().getString("dataset.revision");
        assertEquals(revision, description.get("version").asText());
        assertThat(description.get("citation").asText(), containsString("revision " + revision + " "));
        assertThat(description.get("citation").asText(), containsString(DATASET));
        assertThat(description.get("name").asText(), equalTo("surveillance-disclosures"));
        assertThat(description.get("description").asText(), containsString("Being listed is no finding"));
    }

    @Test
    void thePackageStaysIdenticalUntilAChange() {
        Response one = ListWalk.get(DATASET);
        one.then().statusCode(200).contentType("application/zip");
        assertThat(one.header("Content-Disposition"), containsString("surveillance-disclosures.zip"));
        assertArrayEquals(one.asByteArray(), ListWalk.get(DATASET).asByteArray());
        RestAssured.given()
                .header("If-None-Match", one.header("ETag"))
                .get(DATASET)
                .then()
                .statusCode(304);
        RestAssured.head(DATASET).then().statusCode(200).header("ETag", one.header("ETag"));
    }

    private static void requireType(JsonNode field, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (field.get("type").asText()) {
            case "integer" -> Long.parseLong(value);
            case "boolean" -> assertThat(value, is(in(List.of("true", "false"))));
            case "date" -> LocalDate.parse(value);
            case "string" -> {
                if (field.path("format").asText().equals("uri")) {
                    assertTrue(URI.create(value).isAbsolute(), value);
                }
            }
            default -> throw new AssertionError(field.toString());
        }
    }

    private static JsonNode description(Map<String, byte[]> files) throws IOException {
        return JSON.readTree(files.get("datapackage.json"));
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(ListWalk.get(DATASET).asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
