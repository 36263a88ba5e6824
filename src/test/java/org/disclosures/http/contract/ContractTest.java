package org.disclosures.http.contract;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract is complete, correct and equal to the committed one. */
@AnyDatabase
@QuarkusTest
class ContractTest {

    /** Filters by what the article has nothing of: money, evidence that can be looked up, sellers and exploits. */
    private static final Set<String> NOT_IN_THE_SEED = Set.of("currency", "identifier", "seller", "cve");

    private static final String REFRESH = "contract.refresh";
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "contract");
    private static final String CURSOR = "Y3Vyc29ycyBhcmUgb3BhcXVl";
    private static final String LOADED = "2021-07-27T12:00:00Z";
    // Some responses contain the address of the service.
    private static final String HOST = "localhost:8080";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ServedContract contract;

    @BeforeEach
    void read() {
        contract = ServedContract.read();
    }

    @Test
    void theServedContractIsTheCommittedOne() throws IOException {
        String served = given().accept("application/yaml").get("/openapi").asString();
        if (Boolean.getBoolean(REFRESH)) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(
                Files.readString(COMMITTED),
                served,
                "openapi/openapi.yaml is not what is served. If the change is meant, run\n"
                        + "./mvnw test -Dtest=ContractTest -D" + REFRESH + "=true\nuntil it passes, and commit.\n");
    }

    @Test
    void operationsAreDescribed() {
        for (ServedOperation operation : contract.operations()) {
            JsonNode definition = operation.definition();
            JsonNode responses = definition.get("responses");
            assertAll(
                    operation.id(),
                    () -> assertThat(definition.path("summary").asText(), not(is(""))),
                    () -> assertThat(definition.path("description").asText(), not(is(""))),
                    () -> assertThat(definition.path("tags").size(), is(1)),
                    () -> assertTrue(
                            operation.method().equals("DELETE")
                                    || operation.leadsOn()
                                    || operation.isBinary()
                                    || operation.example().hasNonNull("value"),
                            "an example"),
                    () -> assertTrue(responses.has("400") && responses.has("500"), "errors"),
                    () -> assertEquals(
                            operation.path().matches("/(v1|reconcile|c|embed|oembed)([/.].*)?"),
                            responses.has("401"),
                            "401"),
                    () -> assertEquals(operation.isForTokens(), responses.has("403"), "403"),
                    () -> assertEquals(
                            !operation.parameters("path").isEmpty() || operation.takes("id") || operation.takes("url"),
                            responses.has("404"),
                            "404"),
                    () -> operation.parameters("path").forEach(parameter -> {
                        assertTrue(parameter.hasNonNull("description"), parameter.toString());
                        assertTrue(parameter.hasNonNull("example"), parameter.toString());
                    }),
                    () -> operation
                            .parameters("query")
                            .forEach(parameter ->
                                    assertTrue(parameter.hasNonNull("description"), parameter.toString())));
        }
    }

    @Test
    void examplesEqualTheResponsesOfTheService() throws IOException {
        for (ServedOperation operation : contract.publicReads()) {
            if (operation.leadsOn() || operation.isBinary()) {
                continue;
            }
            Path file = RESOURCES.resolve("examples/" + operation.id() + ".json");
            ObjectNode example = (ObjectNode) JSON.readTree(file.toFile());
            JsonNode answer = response(example.get("request").asText());
            if (Boolean.getBoolean(REFRESH)) {
                example.set("response", answer);
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
            }
            assertEquals(answer, example.get("response"), operation.id());
            assertEquals(
                    "GET " + example.get("request").asText(),
                    operation.example().get("summary").asText());
        }
    }

    @Test
    void examplesOfFiltersFindRecords() {
        int tried = 0;
        for (ServedOperation operation : contract.publicReads()) {
            // Feeds have the filters of the lists.
            if (operation.responseSchema().isMissingNode()) {
                continue;
            }
            for (JsonNode parameter : operation.parameters("query")) {
                JsonNode schema = parameter.get("schema");
                JsonNode examples = schema.path("items").path("examples").isMissingNode()
                        ? schema.path("examples")
                        : schema.path("items").path("examples");
                for (JsonNode example : examples) {
                    String name = parameter.get("name").asText();
                    // Nested lists contain one record’s claims, and minimums rest on claims of some kinds only; those
                    // need not match every filter.
                    boolean partial = operation.path().contains("{")
                            || operation.path().contains("/statistics/")
                            || NOT_IN_THE_SEED.contains(name)
                            // Its one party stands in a claim without a target.
                            || operation.id().matches("listTargets|getTargetFacets") && name.equals("party");
                    JsonPath found = given().queryParam(name, example.asText())
                            .get(operation.path().replaceAll("\\{\\w+}", pathExample(operation)))
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
                    boolean something = Stream.of("items", "result", "properties")
                            .filter(list -> found.get(list) != null)
                            .findFirst()
                            .map(list -> !found.getList(list).isEmpty())
                            .orElseGet(() ->
                                    partial || found.get("tableSchema") != null || found.getLong("claimCount") > 0);
                    assertTrue(partial || something, operation + " " + name);
                    tried++;
                }
            }
        }
        assertThat(tried, greaterThan(20));
    }

    @Test
    void listsDocumentTheirSortFields() throws IOException {
        ObjectNode orders = JSON.createObjectNode();
        for (ServedOperation operation : contract.operations()) {
            if (operation.takes("sort")) {
                List<String> allowed = TestTokens.admin()
                        .queryParam("sort", "nothing")
                        .get(operation.path().replaceAll("\\{\\w+}", pathExample(operation)))
                        .then()
                        .statusCode(400)
                        .extract()
                        .path("errors[0].allowed");
                orders.set(operation.id(), JSON.valueToTree(allowed));
            }
        }
        Path file = RESOURCES.resolve("orders.json");
        if (Boolean.getBoolean(REFRESH)) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(orders) + "\n");
        }
        assertEquals(orders, JSON.readTree(file.toFile()));
    }

    @Test
    void schemasAreValidAndTheirPatternsPortable() {
        List<String> errors = new ArrayList<>();
        contract.document().findParents("required").forEach(schema -> {
            List<String> required = new ArrayList<>();
            schema.get("required").forEach(name -> required.add(name.asText()));
            if (Set.copyOf(required).size() < required.size()) {
                errors.add("twice in required: " + required);
            }
        });
        for (JsonNode pattern : contract.document().findValues("pattern")) {
            String text = pattern.asText();
            boolean whole = text.equals("\\S") || (text.startsWith("^") && text.endsWith("$"));
            // Properties, quotes, possessive quantifiers and inline flags exist only in Java.
            if (!whole || text.matches(".*(\\\\[pPQEAZz]|[*+?}]\\+|\\(\\?[a-zA-Z<>]).*")) {
                errors.add("pattern: " + text);
            }
        }
        assertThat(errors, is(empty()));
    }

    @Test
    void schemaNamesCollideInNoLanguage() {
        List<String> taken = new ArrayList<>();
        contract.document().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            boolean java = Stream.of(
                            "java.lang.",
                            "java.util.",
                            "java.time.",
                            "java.net.",
                            "java.io.",
                            "com.fasterxml.jackson.databind.")
                    .anyMatch(place -> {
                        try {
                            Class.forName(place + name, false, getClass().getClassLoader());
                            return true;
                        } catch (ClassNotFoundException | LinkageError free) {
                            return false;
                        }
                    });
            // Each is a file in clients, where index.ts and import.py exist already.
            boolean file = Set.of(
                            "index", "import", "export", "class", "from", "global", "runtime", "default", "module")
                    .contains(name.toLowerCase(Locale.ROOT));
            if (java || file) {
                taken.add(name);
            }
        });
        assertThat(taken, is(empty()));
    }

    @Test
    void listsHaveOneTypeAndDocumentTheirFileFormats() {
        int lists = 0;
        for (ServedOperation operation : contract.operations()) {
            if (operation.takes("format") && !operation.responseSchema().isMissingNode() && operation.takes("limit")) {
                List<String> types = new ArrayList<>();
                operation.definition().at("/responses/200/content").fieldNames().forEachRemaining(types::add);
                assertEquals(List.of("application/json"), types, operation.id());
                List<String> formats = new ArrayList<>(operation.fileFormats().values());
                formats.add("json");
                List<String> taken = new ArrayList<>();
                operation.parameters("query").stream()
                        .filter(parameter -> parameter.get("name").asText().equals("format"))
                        .forEach(parameter ->
                                parameter.at("/schema/enum").forEach(format -> taken.add(format.asText())));
                assertEquals(Set.copyOf(taken), Set.copyOf(formats), operation.id());
                lists++;
            }
        }
        assertThat(lists, greaterThan(10));
    }

    @Test
    void tagsAreDescribedAndDelimitersHaveNoDefault() {
        List<String> described = new ArrayList<>();
        contract.document().path("tags").forEach(tag -> {
            assertThat(tag.path("description").asText(), not(is("")));
            described.add(tag.path("name").asText());
        });
        assertEquals(0, contract.document().path("security").size());
        for (ServedOperation operation : contract.operations()) {
            assertTrue(described.contains(operation.definition().at("/tags/0").asText()), operation.id());
            // Explorers send defaults, and this parameter is refused without another.
            operation.parameters("query").stream()
                    .filter(parameter -> parameter.get("name").asText().equals("delimiter"))
                    .forEach(parameter -> assertFalse(parameter.get("schema").has("default"), operation.id()));
        }
    }

    @Test
    void examplesMatchTheirSchemas() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        List<String> errors = new ArrayList<>();
        int checked = 0;
        for (ServedOperation operation : contract.operations()) {
            List<JsonNode> bodies = new ArrayList<>();
            operation
                    .definition()
                    .path("responses")
                    .forEach(response -> response.path("content").forEach(bodies::add));
            operation.definition().at("/requestBody/content").forEach(bodies::add);
            for (JsonNode body : bodies) {
                List<JsonNode> examples = Stream.of(body.at("/examples/seed/value"), body.path("example"))
                        .filter(example -> !example.isMissingNode())
                        .toList();
                ObjectNode root = JSON.createObjectNode();
                if (body.path("schema") instanceof ObjectNode schema) {
                    root.setAll(schema);
                }
                root.set("components", contract.document().get("components"));
                for (JsonNode example : examples) {
                    schemas.getSchema(root)
                            .validate(example)
                            .forEach(fault -> errors.add(operation.id() + ": " + fault.getMessage()));
                    checked++;
                }
            }
        }
        assertThat(errors, is(empty()));
        assertThat(checked, greaterThan(100));
    }

    @Test
    void referencesResolve() {
        List<JsonNode> references = contract.document().findValues("$ref");
        assertThat(references.size(), greaterThan(100));
        assertThat(
                references.stream()
                        .map(JsonNode::asText)
                        .filter(reference ->
                                contract.document().at(reference.substring(1)).isMissingNode())
                        .toList(),
                is(empty()));
    }

    @Test
    void operationAndSchemaNamesAreStable() {
        List<String> ids =
                contract.operations().stream().map(ServedOperation::id).toList();
        assertThat(
                ids,
                everyItem(matchesPattern(
                        "(get|list|export|query|create|replace|update|delete|revoke|replay|cancel)[A-Z]\\w+")));
        assertThat(ids.stream().distinct().count(), equalTo((long) ids.size()));
        List<String> schemas = new ArrayList<>();
        contract.document().at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        assertThat(schemas.stream().filter(name -> name.endsWith("View")).toList(), is(empty()));
    }

    @Test
    void theExplorerReadsTheContract() {
        get("/swagger-ui").then().statusCode(200).body(containsString("/openapi"));
        assertFalse(contract.document().path("openapi").asText().isEmpty());
        assertThat(contract.document().path("openapi").asText(), equalTo("3.1.0"));
    }

    private static String pathExample(ServedOperation operation) {
        return operation.parameters("path").stream()
                .map(parameter -> parameter.get("example").asText())
                .findFirst()
                .orElse("");
    }

    private static String asIfLoaded(String text) {
        LocalDate loaded = LocalDate.now(ZoneOffset.UTC);
        return text.replace("localhost:" + RestAssured.port, "localhost:8080")
                .replace("localhost%3A" + RestAssured.port, "localhost%3A8080")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", LOADED)
                .replace(DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH).format(loaded), "July 27")
                .replace(
                        DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH)
                                        .format(loaded)
                                        .toLowerCase(Locale.ROOT) + "},\n\tday = {" + loaded.getDayOfMonth() + "}",
                        "jul},\n\tday = {27}")
                .replaceAll("\\b" + loaded.getYear() + "\\b", "2021");
    }

    // The time at which the data was loaded differs between starts.
    private static JsonNode response(String request) throws IOException {
        Response response = given().urlEncodingEnabled(false)
                .header("Host", HOST)
                .get(request)
                .then()
                .statusCode(200)
                .extract()
                .response();
        if (response.contentType().matches("application/(feed|ld|csvm)\\+json.*")) {
            return JSON.readTree(asIfLoaded(response.asString()));
        }
        if (!response.contentType().startsWith("application/json")) {
            return TextNode.valueOf(asIfLoaded(response.asString()));
        }
        JsonNode answer = JSON.readTree(
                response.asString().replace("http://localhost:" + RestAssured.port, "http://localhost:8080"));
        if (answer.path("dataset") instanceof ObjectNode dataset) {
            dataset.put("updatedAt", LOADED);
        }
        // Cursors are encrypted with the secret of the database.
        if (answer.path("page") instanceof ObjectNode page && page.has("next") && !page.has("more")) {
            page.put("next", CURSOR);
        }
        answer.path("items").forEach(item -> {
            if (item.has("at")) {
                ((ObjectNode) item).put("at", LOADED);
            }
        });
        return answer;
    }
}
