package org.disclosures.scale;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.disclosures.access.Audience;
import org.disclosures.search.SearchIndex;
import org.disclosures.seed.NoDatasets;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.TableContents;
import org.disclosures.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The invented data are the same each time, and the service serves them like any other. */
@QuarkusTest
@NoDatasets
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScaleDataTest {

    private static final LedgerScale SCALE = new LedgerScale(2_000, 7);

    private static Set<String> schemaBefore;

    @Inject
    AgroalDataSource database;

    @Inject
    SearchIndex index;

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = connect()) {
            schemaBefore = schema(connection);
            new DatabaseFilling(connection, DatabaseFilling.FillingProgress.NONE).fill(SCALE);
        }
    }

    @Test
    void equalClaimsAndSeedGiveEqualData(@TempDir Path directory) throws SQLException {
        DataSource another = another(directory);
        try (Connection connection = another.getConnection()) {
            new DatabaseFilling(connection, DatabaseFilling.FillingProgress.NONE).fill(SCALE);
            assertEquals(contents(database), contents(another));
        }
    }

    @Test
    void theSchemaStaysAsMigrated() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals(String.join("\n", schemaBefore), String.join("\n", schema(connection)));
        }
    }

    @Test
    void inventedDataAreServed() {
        JsonPath page = get("/v1/claims?limit=200&count=true")
                .then()
                .statusCode(200)
                .body("page.total", greaterThan(SCALE.claims() * 96 / 100))
                .body("page.total", lessThan(SCALE.claims()))
                .body("items.statement", not(hasItem(matchesPattern(".*[{}].*"))))
                .body("items.places.flatten()", not(hasSize(0)))
                .body("items.links.flatten()", not(hasSize(0)))
                .extract()
                .jsonPath();
        int total = page.getInt("page.total");
        get("/v1/claims?count=true&asOf=2026-01-01T00:00:00Z").then().body("page.total", equalTo(total));
        String country = page.getString(
                "items.find { it.places.any { p -> p.country } }.places.find { p -> p.country }.country.id");
        get("/v1/claims?kind=selection&sort=-assertedOn&country=" + country)
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(is("selection")))
                .body(
                        "items.places.collect { places -> places.any { p -> p.country?.id == '" + country + "' } }",
                        everyItem(is(true)));
        get("/v1/claims/" + page.getString("items[100].id"))
                .then()
                .statusCode(200)
                .body("statement", equalTo(page.getString("items[100].statement")));
        get("/v1/changes?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("page.more", equalTo(true));
        get("/v1/statistics/targets").then().statusCode(200).body("overall.lowerBound", hasItem(greaterThan(0)));
    }

    @Test
    void everyFormOfRecordOccurs() {
        get("/v1/claims?linkType=repeats&count=true")
                .then()
                .body("page.total", greaterThan(SCALE.claims() / 60))
                .body("page.total", lessThan(SCALE.claims() / 15));
        get("/v1/claims?limit=200").then().body("items.mentions.flatten()", not(hasSize(0)));
        JsonPath disclosures = get("/v1/disclosures?limit=200").jsonPath();
        // Some have no public report.
        assertEquals(true, disclosures.getList("items").size() > SCALE.disclosures() / 2);
        get("/v1/reports?disclosure=" + String.join(",", disclosures.getList("items.id")))
                .then()
                .body("items", not(hasSize(0)));
        for (String collection : List.of("targets", "organisations")) {
            get("/v1/" + collection + "?limit=200").then().body("items.names.language.flatten()", hasItems("ru", "ar"));
        }
        get("/v1/targets?limit=200")
                .then()
                .body("items.findAll { it.categories.size() == 2 }", not(hasSize(0)))
                .body("items.findAll { it.categories.size() > 2 }", hasSize(0));
    }

    // After the tests that compare the data.
    @Test
    @Order(Integer.MAX_VALUE)
    void inventedDataCanBeChanged() {
        String source = get("/v1/sources?limit=1").path("items[0].id");
        TestTokens.as("editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"country\": \"IS\"}")
                .patch("/v1/sources/" + source)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=-lowerBound,id&", "q=court&", "kind=selection&sort=assertedOn&"})
    void filesContainTheItemsOfAllPages(String asked) {
        index.searcher(Audience.PUBLIC).close();
        List<String> ids = ListWalk.values("/v1/claims?" + asked + "limit=200", "id");
        for (String token : new String[] {null, TestTokens.issue("reader")}) {
            String lines = (token == null ? given() : TestTokens.with(token))
                    .get("/v1/claims?" + asked + "format=csv&fields=id")
                    .asString();
            // Every file states if a claim is corrected.
            List<String> rows = lines.lines()
                    .skip(1)
                    .map(row -> row.replaceFirst(",.*", ""))
                    .toList();
            assertEquals(ids.size(), ids.stream().distinct().count());
            // Readers see what is under embargo, too.
            assertEquals(
                    ids,
                    token == null ? rows : rows.stream().filter(ids::contains).toList());
        }
    }

    private static Map<String, String> contents(DataSource filled) throws SQLException {
        Map<String, String> contents = TableContents.of(filled, List.of());
        Set<String> ours = new TreeSet<>(Set.of("dataset_revision", "dataset_revision_version"));
        for (FilledTable table : FilledTable.values()) {
            ours.addAll(List.of(table.sql(), table.sql() + "_version"));
        }
        contents.keySet().retainAll(ours);
        return contents;
    }

    // The foreign keys, and the indexes named by the migrations.
    private static Set<String> schema(Connection connection) throws SQLException {
        Set<String> schema = new TreeSet<>();
        DatabaseMetaData metadata = connection.getMetaData();
        boolean upper = metadata.storesUpperCaseIdentifiers();
        for (FilledTable table : FilledTable.values()) {
            for (String name : List.of(table.sql(), table.sql() + "_version")) {
                String stored = upper ? name.toUpperCase() : name;
                try (ResultSet indexes = metadata.getIndexInfo(null, null, stored, false, true)) {
                    while (indexes.next()) {
                        String index = indexes.getString("INDEX_NAME");
                        if (index.endsWith("_IX") || index.endsWith("_ix")) {
                            schema.add(index + " " + indexes.getString("COLUMN_NAME"));
                        }
                    }
                }
                try (ResultSet keys = metadata.getImportedKeys(null, null, stored)) {
                    while (keys.next()) {
                        schema.add(name + " " + keys.getString("FK_NAME") + " " + keys.getString("PKTABLE_NAME"));
                    }
                }
            }
        }
        return schema;
    }

    private static DataSource another(Path directory) throws SQLException {
        if (!DatabaseTestResource.onPostgresql()) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setUrl("jdbc:h2:file:" + directory.resolve("another"));
            h2.setUser("another");
            h2.setPassword("");
            ScaleData.migrate(h2.getUrl(), h2.getUser(), "");
            return h2;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database another");
        }
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(setting("jdbc.url"));
        postgresql.setDatabaseName("another");
        postgresql.setUser(setting("username"));
        postgresql.setPassword(setting("password"));
        ScaleData.migrate(postgresql.getUrl(), postgresql.getUser(), postgresql.getPassword());
        return postgresql;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
