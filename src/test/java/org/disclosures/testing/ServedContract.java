package org.disclosures.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract that the running service serves, to walk instead of a hand-kept list of what there is. */
public record ServedContract(JsonNode document) {

    /** An operation of the contract; every one is a GET. */
    public record Operation(String path, JsonNode definition) {

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

        /** Whether it has a query parameter. */
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
            return body().path("examples").path("seed");
        }

        private JsonNode body() {
            return definition.path("responses").path("200").path("content").path("application/json");
        }

        private boolean serves(String asked) {
            return asked.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /** Reads the contract off the service. */
    public static ServedContract read() {
        try {
            return new ServedContract(new ObjectMapper()
                    .readTree(
                            given().queryParam("format", "json").get("/openapi").asString()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Every operation. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (!method.getKey().equals("get")) {
                        throw new IllegalStateException("These tests do not know " + method.getKey());
                    }
                    all.add(new Operation(path.getKey(), method.getValue()));
                }));
        return all;
    }

    /** The operation that serves a path; a literal segment goes before a parameter. */
    public Optional<Operation> serving(String path) {
        return operations().stream()
                .filter(operation -> operation.serves(path))
                .min((one, other) -> Integer.compare(
                        one.parameters("path").size(), other.parameters("path").size()));
    }
}
