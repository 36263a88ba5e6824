package org.disclosures.reconciliation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches names to records as OpenRefine does, and validates the responses against the standard. */
@AnyDatabase
@QuarkusTest
class ReconciliationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Location("reconciliation/entity.html")
    Template page;

    @Location("reconciliation/flyout.html")
    Template flyout;

    @Test
    void theManifestUsesTheHostOfTheRequest() {
        Response response = given().header("Host", "disclosures.example").get("/reconcile");
        ReconciliationStandard.check(ReconciliationStandard.MANIFEST, response.asString());
        JsonPath manifest = response.jsonPath();
        assertThat(manifest.getList("versions"), contains("0.1", "0.2"));
        assertEquals("http://disclosures.example/reconcile/view?id={{id}}", manifest.getString("view.url"));
        assertEquals("http://disclosures.example/reconcile/view?id=", manifest.getString("identifierSpace"));
        assertEquals(50, manifest.getInt("batchSize"));
        assertThat(manifest.get("logo"), is(nullValue()));
        assertThat(manifest.getList("defaultTypes.find { it.id == 'person' }.broader.id"), contains("target"));
        assertThat(manifest.getList("extend.property_settings.choices.flatten().value"), hasItems("name", "code"));
        assertThat(response.header("Cache-Control"), startsWith("public"));
        assertThat(response.header("Access-Control-Allow-Origin"), is(nullValue()));
    }

    @Test
    void theManifestIsCachedPerHost() {
        Response one = given().header("Host", "one.example").get("/reconcile");
        Response other = given().header("Host", "other.example").get("/reconcile");
        assertThat(one.header("ETag"), not(equalTo(other.header("ETag"))));
        given().header("Host", "one.example")
                .header("If-None-Match", one.header("ETag"))
                .get("/reconcile")
                .then()
                .statusCode(304);
    }

    @Test
    void addressesOfTheManifestResolve() {
        JsonPath manifest = given().get("/reconcile").jsonPath();
        for (String id : List.of("target/emmanuel-macron", "target%2Femmanuel-macron")) {
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(manifest.getString("view.url").replace("{{id}}", id))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/v1/targets/emmanuel-macron"));
            given().urlEncodingEnabled(false)
                    .get(manifest.getString("preview.url").replace("{{id}}", id))
                    .then()
                    .statusCode(200)
                    .contentType("text/html");
        }
        ListWalk.get(manifest.getString("identifierSpace") + "target/emmanuel-macron")
                .then()
                .statusCode(200)
                .body("id", equalTo("emmanuel-macron"));
        Map<String, String> ids = Map.of("entity", "country/FR", "type", "person", "property", "country");
        Map<String, String> schemas = Map.of(
                "entity", ReconciliationStandard.SUGGESTED_ENTITIES,
                "type", ReconciliationStandard.SUGGESTED_TYPES,
                "property", ReconciliationStandard.SUGGESTED_PROPERTIES);
        ids.forEach((kind, id) -> {
            String service = "suggest." + kind;
            Response found = given().queryParam("prefix", id)
                    .get(manifest.getString(service + ".service_url") + manifest.getString(service + ".service_path"));
            ReconciliationStandard.check(schemas.get(kind), found.asString());
            assertThat(found.<List<String>>path("result.id"), hasItem(id));
            Response flyout = ListWalk.get(manifest.getString(service + ".flyout_service_url")
                    + manifest.getString(service + ".flyout_service_path").replace("${id}", id));
            flyout.then().statusCode(200).body("id", equalTo(id));
            assertThat(flyout.<String>path("html"), containsString("<strong>"));
        });
        given().queryParam("type", "source")
                .get(manifest.getString("extend.propose_properties.service_url")
                        + manifest.getString("extend.propose_properties.service_path"))
                .then()
                .statusCode(200)
                .body("type", equalTo("source"))
                .body("properties.id", contains("country", "kind", "organisation"));
    }

    @ParameterizedTest
    @CsvSource({
        "Emmanuel Macron,          person,       target/emmanuel-macron",
        "EMMANUEL  MACRÓN,         person,       target/emmanuel-macron",
        "Emmanuel Macron,          target,       target/emmanuel-macron",
        "Le Monde,                 source,       source/le-monde",
        "le monde,                 organisation, organisation/le-monde",
        "Allemagne,                country,      country/DE",
        "ألمانيا,                  country,      country/DE",
        "deu,                      country,      country/DE",
        "pegasus,                  technology,   technology/pegasus",
        "target/emmanuel-macron,   ,             target/emmanuel-macron",
        "Deutschland,              ,             country/DE",
        "business executives among those identified, group, target/identified-executives",
    })
    void certainMatchesAreMarked(String name, String type, String id) {
        JsonPath found = ask(query("query", name, "type", type));
        assertEquals(id, found.getString("q.result[0].id"), name);
        assertThat(found.getList("q.result.match"), is(contains(certain(found))));
        assertEquals(100.0, found.getDouble("q.result[0].score"));
    }

    @ParameterizedTest
    @CsvSource({
        "Macron,                       person,     target/emmanuel-macron",
        "Macron Emmanuel,              person,     target/emmanuel-macron",
        "Emanuel Macorn,               person,     target/emmanuel-macron",
        "Эмманюэль Макрон,             person,     target/emmanuel-macron",
        "President Emmanuel Macron,    person,     target/emmanuel-macron",
        "Emmanuel Macron -phone,       person,     target/emmanuel-macron",
        "\"Kashoggi\" Jamal,           person,     target/jamal-khashoggi",
        "Pegasys,                      technology, technology/pegasus",
    })
    void similarNamesAreOfferedWithoutAMatch(String name, String type, String id) {
        JsonPath found = ask(query("query", name, "type", type));
        assertEquals(id, found.getString("q.result[0].id"), name);
        assertThat(found.getList("q.result.match"), everyItem(is(false)));
        assertThat(found.getDouble("q.result[0].score"), is(lessThan(100.0)));
    }

    /** Typos that sound different, so that only the spelling is alike. */
    @ParameterizedTest
    @CsvSource({
        "Pegatus,   technology, technology/pegasus,      84.0",
        "Pgeasus,   technology, technology/pegasus,      70.0",
        "Khaltoggi, person,     target/jamal-khashoggi,  59.7",
    })
    void typosAreForgivenInProportionToTheLength(String name, String type, String id, double score) {
        JsonPath found = ask(query("query", name, "type", type));
        assertThat(name, found.getList("q.result.id"), contains(id));
        assertEquals(score, found.getDouble("q.result[0].score"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pelatus,                                technology",
        "Kbaltoggi,                              person",
        "Tegasus,                                technology",
        "FSA,                                    organisation",
        "Emmanuel Wolfeschlegelsteinhausenbergerdorff, person",
    })
    void dissimilarNamesAreNotFound(String name, String type) {
        assertThat(ask(query("query", name, "type", type)).getList("q.result"), is(empty()));
    }

    @Test
    void ambiguousNamesMatchNothing() {
        JsonPath found = ask(query("query", "Le Monde"));
        assertThat(found.getList("q.result.id"), hasItems("source/le-monde", "organisation/le-monde"));
        assertThat(found.getList("q.result.match"), everyItem(is(false)));
    }

    @Test
    void matchesRequireAgreeingProperties() {
        for (Object france :
                List.of("FR", "FRA", "Frankreich", Map.of("id", "country/FR", "name", "x"), List.of("DE", "fr"))) {
            JsonPath found = ask(macronOf("country", france));
            assertThat(france.toString(), found.getBoolean("q.result[0].match"), is(true));
            assertEquals(true, feature(found, "property_country"));
        }
        JsonPath other = ask(macronOf("country", "DE"));
        assertThat(other.getBoolean("q.result[0].match"), is(false));
        assertEquals(75.0, other.getDouble("q.result[0].score"));
        assertEquals(false, feature(other, "property_country"));
        assertEquals(100.0f, feature(other, "name_similarity"));
        assertThat(ask(macronOf("category", "Heads of state")).getBoolean("q.result[0].match"), is(true));
        assertThat(ask(macronOf("category", "journalist")).getBoolean("q.result[0].match"), is(false));
        assertThat(ask(macronOf("kind", "person")).getBoolean("q.result[0].match"), is(true));
        JsonPath khashoggi = ask(query(
                "query",
                "Jamal Khashoggi",
                "properties",
                List.of(
                        Map.of("pid", "affiliation", "v", "washington post the"),
                        Map.of("pid", "affiliation", "v", 7))));
        assertThat(khashoggi.getBoolean("q.result[0].match"), is(false));
    }

    @Test
    void propertiesAloneFindRecordsWithoutAMatch() {
        JsonPath found = ask(query(
                "type",
                "person",
                "properties",
                List.of(
                        Map.of("pid", "affiliation", "v", "The Washington Post"),
                        Map.of("pid", "category", "v", "Journalists"))));
        assertEquals("target/jamal-khashoggi", found.getString("q.result[0].id"));
        assertEquals(100.0, found.getDouble("q.result[0].score"));
        assertThat(found.getList("q.result.match"), everyItem(is(false)));
        JsonPath german =
                ask(query("type", "source", "properties", List.of(Map.of("pid", "country", "v", "Alemania"))));
        assertThat(german.getList("q.result.id"), contains("source/angela-merkel"));
    }

    @Test
    void typesAreAsStrictAsTheQueryStates() {
        assertThat(
                ask(query("query", "Le Monde", "type", List.of("source", "technology")))
                        .getList("q.result.id"),
                contains("source/le-monde"));
        assertThat(
                ask(query("query", "Emmanuel Macron", "type", List.of("target", "group"), "type_strict", "all"))
                        .getList("q.result.id"),
                is(empty()));
        JsonPath should = ask(query("query", "Le Monde", "type", "source", "type_strict", "should"));
        assertEquals("source/le-monde", should.getString("q.result[0].id"));
        assertThat(should.getBoolean("q.result[0].match"), is(true));
        assertThat(should.getList("q.result.id"), hasItem("organisation/le-monde"));
        assertThat(should.getDouble("q.result.find { it.id == 'organisation/le-monde' }.score"), is(50.0));
        assertThat(
                ask(query("query", "target/emmanuel-macron", "type", "source")).getList("q.result.id"),
                not(hasItem("target/emmanuel-macron")));
    }

    @Test
    void unknownTypesHaveNoRecords() {
        for (Object types : List.of("Human", List.of("Human"))) {
            assertThat(ask(query("query", "Emmanuel Macron", "type", types)).getList("q.result"), is(empty()));
        }
        JsonPath either = ask(query("query", "Emmanuel Macron", "type", List.of("Human", "person")));
        assertEquals("target/emmanuel-macron", either.getString("q.result[0].id"));
        assertThat(either.getBoolean("q.result[0].match"), is(true));
        assertThat(
                ask(query("query", "Emmanuel Macron", "type", List.of("Human", "person"), "type_strict", "all"))
                        .getList("q.result"),
                is(empty()));
        JsonPath should = ask(query("query", "Emmanuel Macron", "type", "Human", "type_strict", "should"));
        assertEquals("target/emmanuel-macron", should.getString("q.result[0].id"));
        assertEquals(50.0, should.getDouble("q.result[0].score"));
        assertEquals(false, feature(should, "type"));
        assertThat(should.getList("q.result.match"), everyItem(is(false)));
    }

    @Test
    void incomparablePropertiesPreventAMatchWithoutLoweringTheScore() {
        for (String property : List.of("ghost", "claims", "assurance")) {
            JsonPath found = ask(macronOf(property, "1"));
            assertEquals("target/emmanuel-macron", found.getString("q.result[0].id"));
            assertEquals(100.0, found.getDouble("q.result[0].score"));
            assertThat(feature(found, "property_" + property), is(nullValue()));
            assertThat(found.getList("q.result.match"), everyItem(is(false)));
            assertThat(
                    ask(query("properties", List.of(Map.of("pid", property, "v", "1"))))
                            .getList("q.result"),
                    is(empty()));
        }
        JsonPath said = ask(query(
                "query", "target/emmanuel-macron", "properties", List.of(Map.of("pid", "ghost", "v", "Politik*"))));
        assertThat(said.getBoolean("q.result[0].match"), is(false));
    }

    @Test
    void resultsAreOrderedByScoreAndLimited() {
        JsonPath found = ask(query("query", "journalists among those identified", "limit", 3));
        List<Float> scores = found.getList("q.result.score");
        assertThat(scores, hasSize(3));
        assertThat(
                scores,
                is(scores.stream().sorted(java.util.Comparator.reverseOrder()).toList()));
        assertEquals("target/identified-journalists", found.getString("q.result[0].id"));
    }

    @Test
    void batchesByPostAndGetAreEqual() throws IOException {
        Map<String, Object> batch = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            batch.put("q" + i, query("query", i % 2 == 0 ? "Macron" : "Amnesty International", "limit", 1 + i % 3));
        }
        Response posted = form().header("Origin", "http://127.0.0.1:3333")
                .formParam("queries", json(batch))
                .post("/reconcile");
        posted.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        assertThat(posted.header("RateLimit-Policy"), startsWith("\"anonymous-reads\""));
        assertThat(posted.header("Access-Control-Allow-Origin"), is("http://127.0.0.1:3333"));
        ReconciliationStandard.check(ReconciliationStandard.RESULTS, posted.asString());
        assertEquals(
                List.copyOf(batch.keySet()),
                List.copyOf(posted.jsonPath().getMap("").keySet()));
        Map<String, Object> two = Map.of("a", batch.get("q0"), "b", batch.get("q1"));
        assertEquals(
                JSON.readTree(form().formParam("queries", json(two))
                        .post("/reconcile")
                        .asString()),
                JSON.readTree(given().queryParam("queries", json(two))
                        .get("/reconcile")
                        .asString()));
        batch.put("one more", query("query", "Macron"));
        form().formParam("queries", json(batch))
                .post("/reconcile")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/content-too-large"))
                .body("detail", containsString("50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{\"q\":{\"query\":\"a\"},\"q\":{\"query\":\"a\"}}",
            })
    void invalidQueriesAreRefusedByName(String queries) {
        form().formParam("queries", queries)
                .post("/reconcile")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors[0].field", startsWith("queries"));
        given().queryParam("queries", queries)
                .get("/reconcile")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "1",
                "null",
                "[]",
                "{\"query\":\"\"}",
                "{\"query\":\" \\u00a0\\t\"}",
                "{\"query\":null}",
                "{\"query\":[]}",
                "{\"query\":{}}",
                "{\"query\":\"a\\u0000\"}",
                "{\"query\":\"Emmanuel\\u0007 Macron\"}",
                "{\"query\":\"\\ud800\"}",
                "{\"query\":\"TOO LONG\"}",
                "{\"query\":\"MANY WORDS\"}",
                "{\"query\":\"!?\"}",
                "{\"limit\":1,\"properties\":[]}",
                "{\"query\":\"a\",\"type\":7}",
                "{\"query\":\"a\\u0000\",\"properties\":[{\"pid\":\"country\",\"v\":\"FR\"}]}",
                "{\"query\":\"\",\"properties\":[{\"pid\":\"country\",\"v\":\"\"}]}",
            })
    void emptyQueriesFindNothingAndTheOthersAreProcessed(String query) {
        String queries =
                "{\"q0\":" + query.replace("TOO LONG", "x".repeat(5000)).replace("MANY WORDS", "a b ".repeat(40))
                        + ",\"q1\":{\"query\":\"Emmanuel Macron\",\"type\":\"person\"}}";
        for (boolean posted : new boolean[] {true, false}) {
            if (!posted && queries.length() > 2000) {
                continue;
            }
            Response response = posted
                    ? form().formParam("queries", queries).post("/reconcile")
                    : given().queryParam("queries", queries).get("/reconcile");
            assertEquals(200, response.statusCode(), response.asString());
            ReconciliationStandard.check(ReconciliationStandard.RESULTS, response.asString());
            assertThat(response.<List<?>>path("q0.result"), is(empty()));
            assertEquals("target/emmanuel-macron", response.path("q1.result[0].id"));
            assertEquals(true, response.path("q1.result[0].match"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"limit\":\"\"",
                "\"limit\":null",
                "\"limit\":\"5\"",
                "\"limit\":0",
                "\"limit\":-3",
                "\"limit\":51",
                "\"limit\":99999999999999999999",
                "\"limit\":1.5",
                "\"limit\":\"many\"",
                "\"limit\":[]",
                "\"type_strict\":\"maybe\"",
                "\"type_strict\":7",
                "\"unknown\":1",
                "\"type\":\"\"",
                "\"type\":null",
                "\"type\":[]",
                "\"type\":{\"id\":\"person\"}",
                "\"properties\":null",
                "\"properties\":[]",
                "\"properties\":[{\"pid\":\"country\",\"v\":\"\"}]",
                "\"properties\":[{\"pid\":\"country\",\"v\":null}]",
                "\"properties\":[{\"pid\":\"country\",\"v\":[\"\",\"FR\"],\"unknown\":1}]",
            })
    void unreadableOptionsAreIgnored(String member) {
        Response response = form().formParam("queries", "{\"q\":{\"query\":\"Emmanuel Macron\"," + member + "}}")
                .post("/reconcile");
        assertEquals(200, response.statusCode(), response.asString());
        assertEquals("target/emmanuel-macron", response.path("q.result[0].id"));
        assertEquals(true, response.path("q.result[0].match"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"properties\":7",
                "\"properties\":{}",
                "\"properties\":[7]",
                "\"properties\":[{\"v\":1}]",
                "\"properties\":[{\"pid\":7,\"v\":1}]",
                "\"properties\":[{\"pid\":\"country\"}]",
                "\"properties\":[{\"pid\":\"country\",\"v\":[[]]}]",
                "\"properties\":[{\"pid\":\"country\",\"v\":\"a\\u0000\"}]",
            })
    void unreadablePropertiesPreventAMatch(String member) {
        Response response = form().formParam("queries", "{\"q\":{\"query\":\"Emmanuel Macron\"," + member + "}}")
                .post("/reconcile");
        assertEquals(200, response.statusCode(), response.asString());
        assertEquals("target/emmanuel-macron", response.path("q.result[0].id"));
        assertEquals(false, response.path("q.result[0].match"));
    }

    @Test
    void unknownIdsAreExtendedWithEmptyRows() {
        JsonPath told = extendTo(
                        200,
                        Map.of(
                                "ids",
                                List.of("", "x".repeat(3000), "a\u0000", 7, "target/emmanuel-macron"),
                                "properties",
                                List.of(Map.of("id", "country"))))
                .jsonPath();
        assertThat(told.getList("rows.'target/emmanuel-macron'.country"), hasSize(1));
        assertThat(told.getList("rows.'7'.country"), is(empty()));
        assertEquals("{}", form().formParam("queries", "{}").post("/reconcile").asString());
    }

    @Test
    void requestsWithNoneOrSeveralParametersAreRefused() {
        form().formParam("queries", "{}")
                .formParam("extend", "{}")
                .post("/reconcile")
                .then()
                .statusCode(400);
        given().formParam("query", "macron")
                .post("/reconcile")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", hasItem("queries"));
        given().contentType("application/x-www-form-urlencoded")
                .post("/reconcile")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/reconcile")
                .then()
                .statusCode(415);
        // JSONP is not offered.
        given().queryParam("callback", "f")
                .get("/reconcile")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("callback"));
    }

    @Test
    void extensionsReturnPropertiesOfEntities() {
        Response response = extend(
                List.of(
                        "target/emmanuel-macron",
                        "target/jamal-khashoggi",
                        "source/le-monde",
                        "nonsense",
                        "target/nobody"),
                Map.of("id", "category"),
                Map.of("id", "country"),
                Map.of("id", "affiliation"),
                Map.of("id", "claims"),
                Map.of("id", "assurance", "settings", Map.of("form", "code")),
                Map.of("id", "description", "settings", Map.of()));
        ReconciliationStandard.check(ReconciliationStandard.EXTENSION, response.asString());
        JsonPath told = response.jsonPath();
        assertThat(
                told.getList("meta.id"),
                contains("category", "country", "affiliation", "claims", "assurance", "description"));
        assertEquals("country", told.getString("meta.find { it.id == 'country' }.type.id"));
        assertThat(told.get("meta.find { it.id == 'category' }.type"), is(nullValue()));
        Map<String, ?> macron = told.getMap("rows.'target/emmanuel-macron'");
        assertEquals(List.of(Map.of("str", "Heads of state")), macron.get("category"));
        assertEquals(List.of(Map.of("id", "country/FR", "name", "France")), macron.get("country"));
        assertEquals(List.of(Map.of("str", "reported")), macron.get("assurance"));
        assertEquals(List.of(Map.of("str", "President of France")), macron.get("description"));
        int claims = given().queryParam("target", "emmanuel-macron")
                .queryParam("count", true)
                .get("/v1/claims")
                .path("page.total");
        assertEquals(List.of(Map.of("int", claims)), macron.get("claims"));
        for (String nothing : List.of("nonsense", "target/nobody")) {
            assertThat(told.<Map<String, List<?>>>get("rows.'" + nothing + "'").values(), everyItem(is(empty())));
        }
    }

    @Test
    void settingsControlTheFormOfValues() {
        // OpenRefine sends the text typed into a form.
        JsonPath told = extend(
                        List.of("target/identified-journalists"),
                        Map.of("id", "affiliation", "settings", Map.of("limit", "2", "form", "code")))
                .jsonPath();
        assertThat(told.getList("rows.'target/identified-journalists'.affiliation"), hasSize(2));
        assertThat(told.getList("rows.'target/identified-journalists'.affiliation.str"), hasItem("cnn"));
        assertThat(told.get("meta[0].type"), is(nullValue()));
        for (Map<String, Object> settings :
                List.<Map<String, Object>>of(Map.of("form", "poem"), Map.of("limit", -1), Map.of("other", 1))) {
            extendTo(
                    400,
                    Map.of("ids", List.of(), "properties", List.of(Map.of("id", "country", "settings", settings))));
        }
        extendTo(400, Map.of("ids", List.of(), "properties", List.of(Map.of("id", "ghost"))));
        extendTo(400, Map.of("properties", List.of()));
        extendTo(
                413,
                Map.of(
                        "ids",
                        java.util.stream.IntStream.range(0, 201)
                                .mapToObj(i -> "country/" + i)
                                .toList(),
                        "properties",
                        List.of()));
    }

    @Test
    void suggestionsIgnoreAdditionalParametersOfOpenRefine() {
        Response found = given().queryParam("prefix", "emm mac")
                .queryParam("spell", "always")
                .queryParam("exact", "false")
                .queryParam("prefixed", "true")
                .queryParam("type", "person")
                .queryParam("type_strict", "should")
                .get("/reconcile/suggest/entity");
        assertEquals("target/emmanuel-macron", found.path("result[0].id"));
        assertEquals("person", found.path("result[0].notable[0].id"));
        given().queryParam("type", "")
                .get("/reconcile/properties")
                .then()
                .statusCode(200)
                .body("properties", hasSize(14));
        List<String> first = suggest("fr", "0");
        List<String> second = suggest("fr", "2");
        assertThat(first.subList(2, 4), is(second.subList(0, 2)));
        assertThat(suggest("", "0"), is(empty()));
        given().queryParam("prefix", "a")
                .queryParam("cursor", "x")
                .get("/reconcile/suggest/entity")
                .then()
                .statusCode(400);
    }

    @Test
    void previewPagesCanBeFramedAndRunNoScripts() {
        Response page = given().get("/reconcile/preview?id=target/emmanuel-macron");
        assertThat(page.header("X-Frame-Options"), is(nullValue()));
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
                page.header("Content-Security-Policy"));
        assertThat(page.asString(), not(containsString("<script")));
        assertThat(page.asString(), containsString("a claim, not a finding"));
        assertThat(given().get("/reconcile").header("X-Frame-Options"), is("DENY"));
        assertThat(given().get("/").header("X-Frame-Options"), is("DENY"));
        for (String id : List.of("target/nobody", "region/middle-east", "x", "claim/x")) {
            given().get("/reconcile/preview?id=" + id).then().statusCode(404).contentType("application/problem+json");
        }
        given().get("/reconcile/preview").then().statusCode(400);
    }

    @Test
    void textsInPagesAreEscaped() {
        String name = "<b onclick=\"x\"> &amp; 'y'";
        String escaped = "&lt;b onclick=&quot;x&quot;&gt; &amp;amp; &#39;y&#39;";
        var description = new ReconciliationPages.EntityDescription(name, name, name, List.of(name));
        for (Template template : List.of(page, flyout)) {
            String html = template.data("entity", description)
                    .data("href", name)
                    .data("language", "en")
                    .data("direction", "ltr")
                    .render();
            assertThat(html, containsString(">" + escaped + "<"));
            assertThat(html, not(containsString("<b ")));
        }
        String islands = given().get("/reconcile/preview?id=country/HM").asString();
        assertThat(islands, containsString("Heard &amp; McDonald Islands"));
        assertThat(
                given().get("/reconcile/flyout/entity?id=country/HM").path("html"),
                containsString("Heard &amp; McDonald"));
    }

    @Test
    void labelsAreInTheLanguageOfTheCaller() {
        JsonPath manifest =
                given().header("Accept-Language", "fr").get("/reconcile").jsonPath();
        assertEquals("Pays", manifest.getString("defaultTypes.find { it.id == 'country' }.name"));
        Response page = given().header("Accept-Language", "ar").get("/reconcile/preview?id=country/DE");
        assertThat(page.asString(), containsString("dir=\"rtl\""));
        assertThat(page.asString(), containsString("ألمانيا"));
        assertEquals("ar", page.header("Content-Language"));
    }

    @Test
    void theExampleOfAPostEqualsTheResponse() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/contract/examples/queryReconciliation.json")) {
            var example = JSON.readTree(file);
            String answer = given().contentType("application/x-www-form-urlencoded")
                    .body(example.get("body").asText())
                    .post("/reconcile")
                    .asString();
            assertEquals(example.get("response"), JSON.readTree(answer));
        }
    }

    private static List<String> suggest(String prefix, String cursor) {
        return given().queryParam("prefix", prefix)
                .queryParam("cursor", cursor)
                .get("/reconcile/suggest/entity")
                .then()
                .statusCode(200)
                .extract()
                .path("result.id");
    }

    private static Object feature(JsonPath found, String id) {
        return found.get("q.result[0].features.find { it.id == '" + id + "' }.value");
    }

    // The first one only.
    private static Boolean[] certain(JsonPath found) {
        Boolean[] certain = new Boolean[found.getList("q.result").size()];
        java.util.Arrays.fill(certain, false);
        certain[0] = true;
        return certain;
    }

    private static Map<String, Object> macronOf(String property, Object value) {
        return query(
                "query",
                "Emmanuel Macron",
                "type",
                "person",
                "properties",
                List.of(Map.of("pid", property, "v", value)));
    }

    private static Map<String, Object> query(Object... fields) {
        Map<String, Object> query = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                query.put((String) fields[i], fields[i + 1]);
            }
        }
        return query;
    }

    private static JsonPath ask(Map<String, Object> query) {
        Response response =
                form().formParam("queries", json(Map.of("q", query))).post("/reconcile");
        assertEquals(200, response.statusCode(), response.asString());
        ReconciliationStandard.check(ReconciliationStandard.RESULTS, response.asString());
        return response.jsonPath();
    }

    @SafeVarargs
    private static Response extend(List<String> ids, Map<String, ?>... properties) {
        return extendTo(200, Map.of("ids", ids, "properties", List.of(properties)));
    }

    private static Response extendTo(int status, Map<String, ?> query) {
        return form().formParam("extend", json(query))
                .post("/reconcile")
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
