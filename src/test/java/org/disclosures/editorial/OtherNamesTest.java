package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records have several names. They are found by each, shown under the main one, and withheld with it. */
@QuarkusTest
@OwnDesk
class OtherNamesTest {

    private static final List<String> FORMS = List.of("json", "csv", "ndjson", "jsonld", "ftm");

    @Inject
    AgroalDataSource database;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void recordsAreFoundAndReadUnderEachName() {
        Instant before = DatasetMoment.latest();
        String report = "lamplighter-report";
        editor.published(editor.created(
                "reports",
                with(
                        report(
                                report,
                                with(
                                        claim("lamp"),
                                        "kind",
                                        "selection",
                                        "target",
                                        "galina-voss",
                                        "technology",
                                        "lampware",
                                        "statement",
                                        "{target} was on a list.",
                                        "attributions",
                                        List.of(Map.of("source", "lamp-watch", "role", "originated")))),
                        "create",
                        Map.of(
                                "organisations",
                                List.of(with(
                                        organisation("lamp-works"),
                                        "names",
                                        List.of(name("Lampenwerke Ostufer", "de", "former")))),
                                "technologies",
                                List.of(with(
                                        technology("lampware", "lamp-works"),
                                        "names",
                                        List.of(name("Glimmerglass", null, "alias")))),
                                "sources",
                                List.of(
                                        source(report + "-paper"),
                                        with(
                                                source("lamp-watch"),
                                                "organisation",
                                                "lamp-works",
                                                "names",
                                                List.of(name("مرصد المصابيح", "ar", "transliteration")))),
                                "targets",
                                List.of(with(
                                        target("galina-voss"),
                                        "name",
                                        "Galina Voss",
                                        "names",
                                        List.of(
                                                name("Галина Фосс", "ru", "transliteration"),
                                                name("غالينا فوس", "ar", "transliteration"),
                                                name("Galina Ertmann; “Lamp 100%”", null, "alias"),
                                                name("Galina Quistorp", "de-Latn", "former"))))))));

        given().get("/v1/targets/galina-voss")
                .then()
                .statusCode(200)
                .body("name", equalTo("Galina Voss"))
                .body(
                        "names.name",
                        contains("Галина Фосс", "غالينا فوس", "Galina Ertmann; “Lamp 100%”", "Galina Quistorp"))
                .body("names[0].language", equalTo("ru"))
                .body("names[0].kind", equalTo("transliteration"))
                .body("names[3].kindLabel", equalTo("Former name"))
                .body("names[2]", not(hasKey("language")));
        for (Map.Entry<String, List<String>> named : Map.of(
                        "targets/galina-voss", List.of("Галина Фосс", "غالينا فوس", "Ertmann", "Galina Quistorp"),
                        "organisations/lamp-works", List.of("Lampenwerke Ostufer"),
                        "technologies/lampware", List.of("Glimmerglass"),
                        "sources/lamp-watch", List.of("مرصد المصابيح"))
                .entrySet()) {
            String collection = named.getKey().substring(0, named.getKey().indexOf('/'));
            String id = named.getKey().substring(collection.length() + 1);
            String main = given().get("/v1/" + named.getKey()).path("name");
            for (String name : named.getValue()) {
                given().queryParam("q", name)
                        .get("/v1/search")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.reference.id == '" + id + "' }.reference.name", hasItem(main));
                given().queryParam("q", name)
                        .get("/v1/" + collection)
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(id));
                given().queryParam("prefix", name.substring(0, name.length() - 1))
                        .get("/v1/suggest")
                        .then()
                        .statusCode(200)
                        .body("reference.name", hasItem(main));
            }
        }
        reconciled("Галина Фосс")
                .body("q.result[0].id", equalTo("target/galina-voss"))
                .body("q.result[0].name", equalTo("Galina Voss"))
                .body("q.result[0].match", is(true));
        for (String form : FORMS) {
            String file = file("targets", form);
            assertThat(form, file, containsString("Галина Фосс"));
            assertThat(form, file, containsString("Galina Quistorp"));
            assertThat(form, file("sources", form), containsString("مرصد المصابيح"));
            assertThat(form, file("organisations", form), containsString("Lampenwerke Ostufer"));
        }
        assertThat(file("claims", "jsonld"), containsString("Glimmerglass"));
        assertThat(file("technologies", "csv"), containsString("alias:Glimmerglass"));
        assertThat(
                file("targets", "csv"),
                containsString(
                        "transliteration@ru:Галина Фосс; transliteration@ar:غالينا فوس; alias:Galina Ertmann%3B “Lamp 100%25”;"
                                + " former@de-Latn:Galina Quistorp"));
        assertThat(file("targets", "ftm"), containsString("\"previousName\":[\"Galina Quistorp\"]"));
        assertThat(file("targets", "jsonld"), containsString("\"@language\":\"de-Latn\""));

        Instant four = DatasetMoment.latest();
        editor.patch("targets/galina-voss", Map.of("names", List.of(name("Galina Ertmann", null, "alias"))))
                .then()
                .statusCode(200)
                .body("names.name", contains("Galina Ertmann"));
        given().queryParam("asOf", four.toString())
                .get("/v1/targets/galina-voss")
                .then()
                .statusCode(200)
                .body("names.name.size()", equalTo(4))
                .body("names[1].name", equalTo("غالينا فوس"));
        given().queryParam("asOf", before.toString())
                .get("/v1/targets/galina-voss")
                .then()
                .statusCode(404);
        given().queryParam("q", "Фосс").get("/v1/targets").then().body("items", is(empty()));
        EditorClient.as("admin")
                .get("audit?subject=targets/galina-voss&limit=200")
                .then()
                .statusCode(200)
                .body("items.collect { it.toString() }.join(' ')", containsString("names"));
    }

    @Test
    void namesAreChecked() {
        List<Map<String, Object>> many = Collections.nCopies(51, name("A name", null, "alias"));
        for (Object names : List.of(
                many,
                List.of(name("", null, "alias")),
                List.of(name("x".repeat(301), null, "alias")),
                List.of(name("A name", "not a language", "alias")),
                List.of(name("A name", null, "maiden")),
                List.of(Map.of("name", "A name")),
                "A name")) {
            editor.create("targets", with(target("unnamed"), "names", names))
                    .then()
                    .statusCode(400);
        }
        editor.get("targets/unnamed").then().statusCode(404);
    }

    @Test
    void everyNameIsWithheld() throws Exception {
        List<String> names = List.of("Nadja Vexholm", "Nadine Quarlborg", "نجوى زعفراني", "Надежда Вехсгольм");
        String report = "ferry-report";
        Map<String, Object> person = with(
                target("nadja-vexholm"),
                "name",
                names.get(0),
                "description",
                "A pilot, called Quarlborg at home",
                "names",
                names.stream().skip(1).map(name -> name(name, null, "alias")).toList());
        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            claims.add(with(
                    claim("ferry-" + i),
                    "target",
                    "nadja-vexholm",
                    "statement",
                    names.get(i) + " was called. It was "
                            + names.get((i + 1) % 4).split(" ")[1] + ".",
                    "locator",
                    "On " + names.get(i)));
        }
        claims.add(with(claim("aside"), "statement", "Somebody met Надеждой Вехсгольм."));
        editor.published(editor.created(
                "reports",
                with(
                        report(report, claims.toArray(Map[]::new)),
                        "title",
                        "About نجوى زعفراني",
                        "create",
                        Map.of(
                                "sources",
                                List.of(with(
                                        source(report + "-paper"),
                                        "names",
                                        List.of(name("The paper of Nadine Quarlborg", null, "alias")))),
                                "targets",
                                List.of(person)))));
        String draft = editor.created(
                "reports",
                with(
                        report("nadezhda-vekhsgolm-draft", with(claim("d"), "statement", "Надежда Вехсгольм spoke.")),
                        "title",
                        "Nadine Quarlborg"));
        Instant shown = DatasetMoment.latest();
        assertThat(everything(null), containsString("Quarlborg"));

        String id = editor.patch("targets/nadja-vexholm", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .body("names", is(empty()))
                .extract()
                .path("id");
        assertAbsent(names, shown);
        editor.awaitRedaction(id);
        assertAbsent(names, shown);
        editor.get(draft).then().statusCode(404);
        editor.get("targets/" + id + "/entry")
                .then()
                .body("name", equalTo(names.get(0)))
                .body("names.name", equalTo(names.subList(1, 4)));
        assertEquals(List.of(), stored(names, "'none'"));

        for (String name : names) {
            editor.create("reports", with(report("later-report"), "title", "By " + name))
                    .then()
                    .statusCode(400)
                    .body(not(containsString(name)));
            editor.create("sources", with(source("later-source"), "names", List.of(name(name, null, "alias"))))
                    .then()
                    .statusCode(400)
                    .body(not(containsString(name)));
        }

        // A name that is added later is withheld, too.
        editor.created("sources", with(source("ferry-bell"), "name", "Bell of Ottilie Brummstedt"));
        editor.published(editor.created(
                "reports",
                report(
                        "bell-report",
                        with(
                                claim("bell"),
                                "statement",
                                "Ottilie Brummstedt rang.",
                                "attributions",
                                List.of(Map.of("source", "ferry-bell", "role", "originated"))))));
        List<Map<String, Object>> more = new ArrayList<>();
        names.stream().skip(1).forEach(name -> more.add(name(name, null, "alias")));
        more.add(name("Ottilie Brummstedt", null, "former"));
        editor.patch("targets/" + id, Map.of("names", more)).then().statusCode(200);
        editor.awaitRedaction(id);
        List<String> all =
                Stream.concat(names.stream(), Stream.of("Ottilie Brummstedt")).toList();
        assertAbsent(all, shown);
        // Versions before the publication keep a name that was never shown: without it they would confirm a guess.
        assertEquals(List.of(), stored(all, "'DRAFT', 'IN_REVIEW'"));
    }

    private void assertAbsent(List<String> names, Instant shown) {
        for (EditorClient caller : new EditorClient[] {null, EditorClient.as("reader")}) {
            String all = everything(caller).toLowerCase(Locale.ROOT);
            for (String name : names) {
                for (String word : name.toLowerCase(Locale.ROOT).split(" ")) {
                    assertThat(all, not(containsString(word)));
                }
            }
        }
        for (String name : names) {
            String surname = name.split(" ")[1];
            for (String q : List.of(name, surname)) {
                given().queryParam("q", q)
                        .get("/v1/search")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.type == 'target' }", is(empty()));
                given().queryParam("q", q).get("/v1/targets").then().body("items", is(empty()));
                given().queryParam("prefix", q)
                        .get("/v1/suggest")
                        .then()
                        .body(not(containsString(surname)))
                        .body("type", not(hasItem("target")));
            }
            reconciled(name).body("q.result.findAll { it.match }", is(empty())).body(not(containsString(surname)));
            for (String list : List.of("targets", "claims", "sources", "reports")) {
                given().queryParam("asOf", shown.toString())
                        .queryParam("limit", 200)
                        .get("/v1/" + list)
                        .then()
                        .statusCode(200)
                        .body(not(containsString(surname)));
            }
        }
    }

    // All that a caller reads in lists and files.
    private static String everything(EditorClient caller) {
        StringBuilder all = new StringBuilder();
        for (String list : List.of("targets", "claims", "reports", "sources", "organisations")) {
            for (String form : FORMS) {
                all.append((caller == null ? given() : caller.request())
                        .get("/v1/" + list + (form.equals("json") ? "?limit=200" : "?format=" + form))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
            }
        }
        return all.append(given().get("/v1/changes?limit=200").asString()).toString();
    }

    // The texts of any table that still hold a name, except those that only editors read, and those of records in a
    // state.
    private List<String> stored(List<String> names, String except) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery(
                    "select lower(c.table_name), lower(c.column_name) from information_schema.columns c join"
                            + " information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                            + " where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'"
                            + " and lower(c.data_type) in ('character varying', 'text')")) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
            columns.keySet().removeAll(List.of("audit_entry", "flyway_schema_history"));
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                for (String column : table.getValue()) {
                    try (ResultSet rows = statement.executeQuery("select * from " + table.getKey() + " where " + column
                            + " is not null"
                            + (table.getValue().contains("state") ? " and state not in (" + except + ")" : ""))) {
                        while (rows.next()) {
                            String text = rows.getString(column);
                            boolean own = table.getKey().matches("(alleged_target|target_name)(_version)?")
                                    && column.equals("name");
                            if (!own && names.stream().anyMatch(name -> text.contains(name.split(" ")[1]))) {
                                found.add(table.getKey() + "." + column + ": " + text);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static ValidatableResponse reconciled(String name) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("queries", "{\"q\":{\"query\":\"" + name + "\",\"type\":\"target\"}}")
                .post("/reconcile")
                .then()
                .statusCode(200);
    }

    private static String file(String list, String form) {
        return given().get("/v1/" + list + (form.equals("json") ? "?limit=200" : "?format=" + form))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, Object> name(String name, String language, String kind) {
        return with(Map.of(), "name", name, "language", language, "kind", kind);
    }
}
