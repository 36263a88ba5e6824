package org.disclosures.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Recomputes the hashes of an export from the documentation alone. */
final class AuditHashRecomputation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditHashRecomputation() {}

    static List<JsonNode> entries(String export) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        for (String line : export.split("\n")) {
            entries.add(JSON.readTree(line));
        }
        return entries;
    }

    static String hash(JsonNode entry) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String field : List.of("previousHash", "number", "at", "actor", "action", "subject", "reason", "detail")) {
            if (entry.has(field)) {
                JsonNode value = entry.get(field);
                byte[] bytes =
                        (value.isValueNode() ? value.asText() : canonical(value)).getBytes(StandardCharsets.UTF_8);
                form.write((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                form.write(bytes);
            } else {
                form.write('-');
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String canonical(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            value.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
            return fields.entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ":" + canonical(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(canonical(item)));
            return "[" + String.join(",", items) + "]";
        }
        return value.isTextual() ? quoted(value.textValue()) : value.asText();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            int place = "\b\t\n\f\r\"\\".indexOf(c);
            if (place >= 0) {
                quoted.append('\\').append("btnfr\"\\".charAt(place));
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
