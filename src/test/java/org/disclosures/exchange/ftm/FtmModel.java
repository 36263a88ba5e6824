package org.disclosures.exchange.ftm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The schemata of FollowTheMoney in use here, from its own default model, with their constraints. */
final class FtmModel {

    private static final String ID = "[0-9a-zA-Z]([0-9a-zA-Z-]*[0-9a-zA-Z])?";
    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private final JsonNode model;

    FtmModel() throws IOException {
        try (InputStream file = FtmModel.class.getResourceAsStream("/ftm/model.json")) {
            model = new ObjectMapper().readTree(file);
        }
    }

    /** Reads a file, checks every line of it, and returns the entities by id. */
    Map<String, JsonNode> read(String file) throws IOException {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        for (String line : file.lines().toList()) {
            JsonNode entity = new ObjectMapper().readTree(line);
            assertTrue(entities.put(entity.get("id").asText(), entity) == null, "Twice: " + line);
        }
        entities.values().forEach(entity -> check(entity, entities));
        return entities;
    }

    private void check(JsonNode entity, Map<String, JsonNode> all) {
        String schema = entity.get("schema").asText();
        assertTrue(entity.size() == 3 && entity.get("id").asText().matches(ID), entity::toString);
        for (String required : required(schema)) {
            assertTrue(entity.get("properties").has(required), () -> required + " is missing: " + entity);
        }
        entity.get("properties").fields().forEachRemaining(property -> {
            JsonNode definition = property(schema, property.getKey());
            assertNotNull(definition, () -> "No " + property.getKey() + ": " + entity);
            assertFalse(definition.has("stub"), () -> property.getKey() + " is of another's: " + entity);
            assertTrue(property.getValue().isArray() && !property.getValue().isEmpty(), entity::toString);
            property.getValue().forEach(value -> value(definition, value, all));
        });
    }

    private void value(JsonNode definition, JsonNode value, Map<String, JsonNode> all) {
        assertTrue(value.isTextual() && !value.asText().isBlank(), value::toString);
        String text = value.asText();
        String type = definition.get("type").asText();
        JsonNode known = model.at("/types/" + type);
        assertTrue(text.length() <= known.get("maxLength").asInt(), text);
        switch (type) {
            case "date" -> assertTrue(text.matches(DATE), text);
            case "url" -> assertTrue(text.matches("https?://\\S+"), text);
            case "country", "language", "topic" ->
                assertTrue(
                        StreamSupport.stream(known.get("values").spliterator(), false)
                                .anyMatch(one -> one.asText().equals(text)),
                        () -> text + " is no " + type);
            case "entity" -> {
                assertNotNull(all.get(text), () -> text + " is not in the file");
                String schema = all.get(text).get("schema").asText();
                assertTrue(
                        lineage(schema).contains(definition.get("range").asText()),
                        () -> text + " is no " + definition.get("range").asText());
            }
            default -> assertTrue(Set.of("name", "string", "text", "address").contains(type), type);
        }
    }

    private Set<String> required(String schema) {
        Set<String> required = new LinkedHashSet<>();
        lineage(schema)
                .forEach(
                        one -> model.at("/schemata/" + one + "/required").forEach(name -> required.add(name.asText())));
        return required;
    }

    private JsonNode property(String schema, String name) {
        for (Iterator<String> lineage = lineage(schema).iterator(); lineage.hasNext(); ) {
            JsonNode property = model.at("/schemata/" + lineage.next() + "/properties/" + name);
            if (!property.isMissingNode()) {
                return property;
            }
        }
        return null;
    }

    private Set<String> lineage(String schema) {
        assertTrue(model.get("schemata").has(schema), "No schema " + schema);
        Set<String> lineage = new LinkedHashSet<>(Set.of(schema));
        model.at("/schemata/" + schema + "/extends").forEach(parent -> lineage.addAll(lineage(parent.asText())));
        return lineage;
    }
}
