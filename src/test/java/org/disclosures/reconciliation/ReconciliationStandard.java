package org.disclosures.reconciliation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;

/**
 * The requirements of the Reconciliation Service API 0.2 and 0.1 (W3C Entity Reconciliation Community Group) for
 * responses, in our words: required members, their types, and, for values of data extension, no others.
 */
final class ReconciliationStandard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final String TEXT = "{\"type\": \"string\"}";
    private static final String NAMED = object("\"id\": %s, \"name\": %s".formatted(TEXT, TEXT), "id", "name");
    private static final String TYPE = object(
            "\"id\": %s, \"name\": %s, \"description\": %s, \"broader\": %s".formatted(TEXT, TEXT, TEXT, array(NAMED)),
            "id",
            "name");
    private static final String WITH_ID = "{\"type\": \"string\", \"pattern\": \"\\\\{\\\\{id\\\\}\\\\}\"}";
    private static final String SERVICE = object(
            "\"service_url\": %s, \"service_path\": %s, \"flyout_service_url\": %s, \"flyout_service_path\": {\"type\": \"string\", \"pattern\": \"\\\\$\\\\{id\\\\}\"}"
                    .formatted(TEXT, TEXT, TEXT));

    static final String MANIFEST = object(
            "\"versions\": {\"type\": \"array\", \"items\": %1$s, \"contains\": {\"const\": \"0.2\"}}, \"name\": %1$s, \"identifierSpace\": %1$s, \"schemaSpace\": %1$s, \"documentation\": %1$s, \"serviceVersion\": %1$s, \"defaultTypes\": {\"type\": \"array\", \"uniqueItems\": true, \"items\": %2$s}, \"view\": %3$s, \"preview\": %4$s, \"suggest\": %5$s, \"extend\": %6$s, \"batchSize\": {\"type\": \"integer\"}"
                    .formatted(
                            TEXT,
                            TYPE,
                            object("\"url\": " + WITH_ID, "url"),
                            object(
                                    "\"url\": %s, \"width\": {\"type\": \"integer\"}, \"height\": {\"type\": \"integer\"}"
                                            .formatted(WITH_ID),
                                    "url",
                                    "width",
                                    "height"),
                            object("\"entity\": %1$s, \"type\": %1$s, \"property\": %1$s".formatted(SERVICE)),
                            object("\"propose_properties\": %s, \"property_settings\": %s"
                                    .formatted(
                                            object("\"service_url\": %1$s, \"service_path\": %1$s".formatted(TEXT)),
                                            array("{\"oneOf\": [%s, %s, %s, %s]}"
                                                    .formatted(
                                                            setting("number", "number", ""),
                                                            setting("text", "string", ""),
                                                            setting("checkbox", "boolean", ""),
                                                            setting(
                                                                    "select",
                                                                    "string",
                                                                    ", \"choices\": "
                                                                            + array(object(
                                                                                    "\"value\": %1$s, \"name\": %1$s"
                                                                                            .formatted(TEXT),
                                                                                    "value",
                                                                                    "name")),
                                                                    "choices")))))),
            "versions",
            "name",
            "identifierSpace",
            "schemaSpace");

    static final String RESULTS = "{\"type\": \"object\", \"additionalProperties\": %s}"
            .formatted(object(
                    "\"result\": "
                            + array(object(
                                    "\"id\": %1$s, \"name\": %1$s, \"description\": %1$s, \"score\": {\"type\": \"number\"}, \"match\": {\"type\": \"boolean\"}, \"type\": %2$s, \"features\": %3$s"
                                            .formatted(
                                                    TEXT,
                                                    array(NAMED),
                                                    array(object(
                                                            "\"id\": %s, \"value\": {\"type\": [\"boolean\", \"number\"]}"
                                                                    .formatted(TEXT)))),
                                    "id",
                                    "name",
                                    "score")),
                    "result"));

    static final String EXTENSION = object(
            "\"meta\": %s, \"rows\": {\"type\": \"object\", \"additionalProperties\": {\"type\": \"object\", \"additionalProperties\": %s}}"
                    .formatted(
                            array(object(
                                    "\"id\": %1$s, \"name\": %1$s, \"type\": %2$s".formatted(TEXT, NAMED),
                                    "id",
                                    "name")),
                            array("{\"oneOf\": [%s, %s, %s, %s, %s]}"
                                    .formatted(
                                            only(""),
                                            only("\"id\": %1$s, \"name\": %1$s".formatted(TEXT), "id", "name"),
                                            only("\"str\": " + TEXT, "str"),
                                            only("\"int\": {\"type\": \"integer\"}", "int"),
                                            only("\"float\": {\"type\": \"number\"}", "float")))),
            "meta",
            "rows");

    static final String SUGGESTED_ENTITIES = object(
            "\"result\": "
                    + array(object(
                            "\"id\": %1$s, \"name\": %1$s, \"description\": %1$s, \"notable\": %2$s"
                                    .formatted(TEXT, array(NAMED)),
                            "id",
                            "name")),
            "result");

    static final String SUGGESTED_TYPES = object("\"result\": " + array(TYPE), "result");

    static final String SUGGESTED_PROPERTIES = object("\"result\": " + array(NAMED), "result");

    private ReconciliationStandard() {}

    /** Checks that a response conforms to the standard. */
    static void check(String schema, String answer) {
        try {
            JsonNode node = JSON.readTree(answer);
            List<String> errors = SCHEMAS.getSchema(schema).validate(node).stream()
                    .map(fault -> fault.getMessage())
                    .toList();
            assertThat(answer, errors, is(empty()));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer, malformed);
        }
    }

    private static String setting(String type, String byDefault, String more, String... required) {
        String[] all = new String[required.length + 3];
        all[0] = "type";
        all[1] = "label";
        all[2] = "name";
        System.arraycopy(required, 0, all, 3, required.length);
        return object(
                "\"type\": {\"const\": \"%s\"}, \"default\": {\"type\": \"%s\"}, \"label\": %3$s, \"name\": %3$s, \"help_text\": %3$s%4$s"
                        .formatted(type, byDefault, TEXT, more),
                all);
    }

    private static String array(String items) {
        return "{\"type\": \"array\", \"items\": %s}".formatted(items);
    }

    private static String object(String properties, String... required) {
        return "{\"type\": \"object\", \"properties\": {%s}, \"required\": %s}".formatted(properties, list(required));
    }

    private static String only(String properties, String... required) {
        return "{\"type\": \"object\", \"properties\": {%s}, \"required\": %s, \"additionalProperties\": false}"
                .formatted(properties, list(required));
    }

    private static String list(String... names) {
        return names.length == 0 ? "[]" : "[\"" + String.join("\", \"", names) + "\"]";
    }
}
