package org.disclosures.audit;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Writes JSON in the canonical form of RFC 8785, so that readers can derive the hashed text from an object in any form. Numbers are
 * integers of magnitude at most 2^53 − 1, for which the RFC's other number rules are not needed.
 */
@ApplicationScoped
class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private static final ObjectMapper SORTED = JsonMapper.builder(new JsonFactoryBuilder()
                    .characterEscapes(new LowerCaseEscapes())
                    .build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private final ObjectMapper json;

    CanonicalJson(ObjectMapper json) {
        this.json = json;
    }

    /** An object as text, with values as in responses. */
    String write(Map<String, ?> object) {
        JsonNode tree = json.valueToTree(object);
        check(tree);
        try {
            return SORTED.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(JsonNode node) {
        boolean exact = node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() >= -LARGEST
                && node.longValue() <= LARGEST;
        if (node.isNumber() && !exact) {
            throw new IllegalArgumentException("Not an integer of magnitude at most 2^53 - 1: " + node);
        }
        node.forEach(CanonicalJson::check);
    }

    // Jackson's own escapes of control characters have upper-case digits.
    private static final class LowerCaseEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (int i = 0; i < codes.length; i++) {
                codes[i] = codes[i] == ESCAPE_STANDARD ? ESCAPE_CUSTOM : codes[i];
            }
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character < ' ' ? new SerializedString("\\u%04x".formatted(character)) : null;
        }
    }
}
