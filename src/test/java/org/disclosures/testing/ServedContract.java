package org.disclosures.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The contract that the running service serves, used instead of a manual list of operations.
 *
 * @param document the served contract
 * @param operations every operation, with its parameters, responses and headers in place of the references to them
 */
public record ServedContract(JsonNode document, List<ServedOperation> operations) {

    /** An operation of the contract. */
    public record ServedOperation(String method, String path, JsonNode definition) {

        public String id() {
            return definition.path("operationId").asText();
        }

        /** Its parameters in a place: {@code path} or {@code query}. */
        public List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            definition.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }

        /** True if it requires a token. */
        public boolean isForTokens() {
            return definition.has("security");
        }

        /** True if it has a query parameter. */
        public boolean takes(String parameter) {
            return parameters("query").stream()
                    .anyMatch(one -> one.path("name").asText().equals(parameter));
        }

        /** The schema of its successful response; missing where it serves no JSON. */
        public JsonNode responseSchema() {
            return body().path("schema");
        }

        /** The example of its successful response: the request in {@code summary}, the response in {@code value}. */
        public JsonNode example() {
            JsonNode forms = definition.path("responses").path(status()).path("content");
            JsonNode body = Stream.of(
                            "application/json",
                            "application/x-ndjson",
                            "application/csvm+json",
                            "application/ld+json",
                            "text/html",
                            "text/plain",
                            "application/atom+xml",
                            "application/feed+json")
                    .map(forms::path)
                    .filter(form -> !form.isMissingNode())
                    .findFirst()
                    .orElse(forms);
            return body.path("examples").path("seed");
        }

        private JsonNode body() {
            return Stream.of("application/json", "application/csvm+json", "application/ld+json")
                    .map(this::body)
                    .filter(form -> !form.isMissingNode())
                    .findFirst()
                    .orElseGet(MissingNode::getInstance);
        }

        private JsonNode body(String mediaType) {
            return definition.path("responses").path(status()).path("content").path(mediaType);
        }

        /** The file formats of its list, by media type; empty unless it is a list. */
        public Map<String, String> fileFormats() {
            Map<String, String> formats = new TreeMap<>();
            definition
                    .path("x-file-formats")
                    .forEach(file -> formats.put(
                            file.path("mediaType").asText(), file.path("format").asText()));
            return formats;
        }

        /** True if it only returns an address. */
        public boolean leadsOn() {
            return status().equals("303");
        }

        /** True if it returns only bytes, which no example can show. */
        public boolean isBinary() {
            return definition.path("responses").path(status()).path("content").has("application/zip");
        }

        private String status() {
            return Stream.of("303", "202", "201", "200")
                    .filter(status -> definition.path("responses").has(status))
                    .filter(status -> !status.equals("202") || method.equals("POST"))
                    .findFirst()
                    .orElse("204");
        }

        private boolean serves(String asked) {
            return asked.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    private static final Map<Integer, ServedContract> BY_PORT = new ConcurrentHashMap<>();

    /** Reads the contract that the service serves; once for each start of the service, whose contract never changes. */
    public static ServedContract read() {
        return BY_PORT.computeIfAbsent(RestAssured.port, port -> request());
    }

    private static ServedContract request() {
        try {
            JsonNode document = new ObjectMapper()
                    .readTree(
                            given().queryParam("format", "json").get("/openapi").asString());
            return new ServedContract(document, operations(document));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<ServedOperation> operations(JsonNode document) {
        List<ServedOperation> all = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    all.add(new ServedOperation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            resolved(document, method.getValue())));
                }));
        return List.copyOf(all);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        if (reference.matches("#/components/(parameters|headers|responses|requestBodies)/.*")) {
            return resolved(document, document.at(reference.substring(1)));
        }
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(resolved(document, item)));
            return items;
        }
        if (node.isObject()) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            node.fields().forEachRemaining(field -> fields.set(field.getKey(), resolved(document, field.getValue())));
            return fields;
        }
        return node;
    }

    /** The reads that need no token. */
    public List<ServedOperation> publicReads() {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isForTokens())
                .toList();
    }

    /** The read at a path; a literal segment takes precedence over a parameter. */
    public Optional<ServedOperation> serving(String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET") && operation.serves(path))
                .min((one, other) -> Integer.compare(
                        one.parameters("path").size(), other.parameters("path").size()));
    }
}
