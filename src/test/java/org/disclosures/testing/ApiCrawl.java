package org.disclosures.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** All responses of the API that can be reached from its index and from filtered lists. */
public final class ApiCrawl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STARTS = List.of(
            "/v1",
            "/v1/countries?limit=200",
            "/v1/countries?claimed=true",
            "/v1/statistics/targets?by=category",
            "/v1/statistics/targets?by=country",
            "/v1/statistics/targets?by=assurance",
            "/v1/statistics/targets?by=source");

    private static Map<String, JsonNode> everything;

    private ApiCrawl() {}

    /** Every response, by address. Crawled once, since the dataset of the tests does not change. */
    public static synchronized Map<String, JsonNode> everything() {
        if (everything == null) {
            everything = crawl();
        }
        return everything;
    }

    /** Visits every value in every response, with its path. */
    public static void values(BiConsumer<String, JsonNode> visitor) {
        everything().forEach((address, answer) -> visit(address + " ", answer, visitor));
    }

    /** The objects in all responses that have all of these fields. */
    public static List<JsonNode> objects(String... fields) {
        return everything().values().stream()
                .flatMap(answer -> answer.findParents(fields[0]).stream())
                .filter(object -> List.of(fields).stream().allMatch(object::has))
                .toList();
    }

    private static Map<String, JsonNode> crawl() {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(STARTS);
        while (!open.isEmpty()) {
            String address = open.remove();
            if (answers.containsKey(address)) {
                continue;
            }
            JsonNode answer = read(address);
            answers.put(address, answer);
            visit("", answer, (path, value) -> {
                if (value.isTextual() && value.textValue().matches("/v1/(?!feeds/|dataset\\.zip).*")) {
                    open.add(value.textValue());
                }
            });
        }
        return answers;
    }

    private static JsonNode read(String address) {
        var response = given().urlEncodingEnabled(false).get(address);
        assertEquals(200, response.statusCode(), address);
        // The bytes of a picture are no text.
        if (response.contentType().equals("image/png")) {
            return TextNode.valueOf("");
        }
        if (!response.contentType().matches("application/(\\w+\\+)?json\\b.*")) {
            return TextNode.valueOf(response.asString());
        }
        try {
            return JSON.readTree(response.asString());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static void visit(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> visit(path + "." + field.getKey(), field.getValue(), visitor));
        } else if (node.isArray()) {
            node.forEach(child -> visit(path, child, visitor));
        } else {
            visitor.accept(path, node);
        }
    }
}
