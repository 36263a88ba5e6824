package org.disclosures.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.disclosures.testing.ServedContract.ServedOperation;

/**
 * Bodies that an operation must refuse, made from its example and its schema. Each violates the contract at least once,
 * so that accepting one is an error of the service.
 */
final class MalformedBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "\"@place@\"";

    // As JSON. None of these is a scalar that Jackson would convert to another.
    private static final List<String> NO_SCALARS = List.of(
            "{}",
            "{\"a\":{\"b\":[1,null]}}",
            "[]",
            "[[[]]]",
            "[\"a\",\"b\"]",
            "[".repeat(1500) + "]".repeat(1500),
            "9".repeat(1500),
            "-",
            "01",
            "1e",
            "NaN",
            "Infinity",
            "tru",
            "'a'",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\n\"",
            "\"a");
    private static final List<String> NO_TEXTS =
            List.of("\"a\\u0000b\"", "\"\\u0000\"", "\"\\ud800\"", "\"a\\udc00a\"", "\"\\ud83d\\ud83d\"");
    private static final List<String> NO_CONTAINERS = List.of("7", "true", "1e400", "\"\\u0000\"", "@", "\"@");
    private static final List<String> NO_JSON = List.of(
            "{",
            "}",
            "{\"",
            "{\"a\"",
            "{\"a\":",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "[1,2]",
            "[]",
            "null",
            "42",
            "\"text\"",
            "\u0000",
            "<a/>",
            "a=b",
            "[".repeat(3000),
            "{\"a\":".repeat(3000));

    private final ServedContract contract;
    private final ServedOperation operation;

    MalformedBodies(ServedContract contract, ServedOperation operation) {
        this.contract = contract;
        this.operation = operation;
    }

    /** The media type of bodies made here; null if the operation takes no JSON. */
    String mediaType() {
        return mediaTypes().stream()
                .filter(type -> type.contains("json") && !type.contains("ndjson"))
                .findFirst()
                .orElse(null);
    }

    /** The media types that the operation accepts. */
    List<String> mediaTypes() {
        List<String> types = new ArrayList<>();
        operation.definition().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** A valid body. */
    byte[] example() {
        return bytes(content().toString());
    }

    /** Invalid bodies. */
    Arbitrary<byte[]> arbitrary() {
        List<Arbitrary<byte[]>> kinds = new ArrayList<>();
        kinds.add(Arbitraries.of(NO_JSON).map(MalformedBodies::bytes));
        kinds.add(Combinators.combine(
                        Arbitraries.integers().between(1, Math.max(1, example().length - 1)),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(3))
                .as(this::cut));
        kinds.add(Combinators.combine(
                        Arbitraries.of("extra", "__proto__", "ID", " ", "", "a\u0000"), Arbitraries.of(NO_SCALARS))
                .as((name, value) -> changed(body -> body.put(name, "@place@"), value)));
        if (operation.definition().at("/requestBody/required").asBoolean()) {
            kinds.add(Arbitraries.of("", " ", "\n\n").map(MalformedBodies::bytes));
        }
        ObjectNode example = content();
        example.fields()
                .forEachRemaining(field ->
                        kinds.add(Arbitraries.of(field.getValue().isValueNode() ? NO_SCALARS : NO_CONTAINERS)
                                .map(value -> changed(body -> body.put(field.getKey(), "@place@"), value))));
        example.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual()) {
                kinds.add(Arbitraries.of(NO_TEXTS)
                        .map(value -> changed(body -> body.put(field.getKey(), "@place@"), value)));
            }
        });
        // Invalid UTF-8 within a text: an overlong NUL, half a character, an encoded surrogate.
        example.fields()
                .forEachRemaining(field ->
                        kinds.add(Arbitraries.of("\u00c0\u0080", "\u00c3(", "\u00ed\u00a0\u0080", "\u00ff")
                                .map(broken -> ('{' + "\"" + field.getKey() + "\":\"" + broken + "\"}")
                                        .getBytes(StandardCharsets.ISO_8859_1))));
        bySchema(example, kinds);
        return Combinators.combine(Arbitraries.oneOf(kinds), Arbitraries.of(true, false, false, false))
                .as((body, twice) -> twice ? duplicated(body, example) : body);
    }

    private void bySchema(ObjectNode example, List<Arbitrary<byte[]>> kinds) {
        JsonNode schema = resolved(operation
                .definition()
                .at("/requestBody/content")
                .path(mediaType())
                .path("schema"));
        if (!operation.method().equals("PATCH")) {
            for (JsonNode required : schema.path("required")) {
                kinds.add(
                        Arbitraries.of(List.of(required.asText())).map(name -> changed(body -> body.remove(name), "")));
                kinds.add(Arbitraries.of(List.of(required.asText()))
                        .map(name -> changed(body -> body.putNull(name), "")));
            }
        }
        schema.path("properties").fields().forEachRemaining(property -> {
            int longest = resolved(property.getValue()).path("maxLength").asInt();
            if (longest > 0) {
                kinds.add(Arbitraries.of(longest + 1, longest + 100, 60_000)
                        .map(length -> changed(body -> body.put(property.getKey(), "x".repeat(length)), "")));
            }
            if (resolved(property.getValue()).has("enum")) {
                kinds.add(Arbitraries.of("", " ", "nothing", "\uD83D\uDE00", "x".repeat(5000))
                        .map(value -> changed(body -> body.put(property.getKey(), value), "")));
            }
        });
    }

    private byte[] cut(int length, byte[] rest) {
        byte[] example = example();
        byte[] cut = Arrays.copyOf(example, Math.min(length, example.length - 1) + rest.length);
        System.arraycopy(rest, 0, cut, cut.length - rest.length, rest.length);
        // Never complete again, whatever the rest.
        cut[cut.length - 1] = '{';
        return cut;
    }

    private byte[] changed(Consumer<ObjectNode> change, String place) {
        ObjectNode body = content();
        change.accept(body);
        return bytes(body.toString().replace(PLACE, place));
    }

    private static byte[] duplicated(byte[] body, ObjectNode example) {
        if (body.length == 0 || body[0] != '{' || example.isEmpty()) {
            return body;
        }
        byte[] again = bytes(("{" + ("\"" + example.fieldNames().next() + "\":\"again\",").repeat(2)));
        byte[] longer = Arrays.copyOf(again, again.length + body.length - 1);
        System.arraycopy(body, 1, longer, again.length, body.length - 1);
        return longer;
    }

    private ObjectNode content() {
        JsonNode media = operation.definition().at("/requestBody/content").path(mediaType());
        JsonNode example = media.has("example")
                ? media.get("example")
                : media.path("examples").findPath("value");
        return example instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? contract.document().at(schema.get("$ref").asText().substring(1))
                : schema;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
