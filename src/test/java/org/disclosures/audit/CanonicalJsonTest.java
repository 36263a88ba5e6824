package org.disclosures.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.vocabulary.Role;
import org.junit.jupiter.api.Test;

@AnyDatabase
class CanonicalJsonTest {

    private final CanonicalJson json = new CanonicalJson(new ObjectMapper());

    @Test
    void namesAreSortedAtEveryDepthByUtf16Units() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", Map.of("z", 1, "a", List.of(Map.of("y", true, "x", false))));
        object.put("\uFB33", "after surrogates");
        object.put("\uD83D\uDE00", "before");
        object.put("a", Arrays.asList((Object) null));
        assertEquals(
                "{\"a\":[null],\"b\":{\"a\":[{\"x\":false,\"y\":true}],\"z\":1},\"\uD83D\uDE00\":\"before\","
                        + "\"\uFB33\":\"after surrogates\"}",
                json.write(object));
    }

    @Test
    void onlyRequiredCharactersAreEscaped() {
        assertEquals(
                "{\"text\":\"\\u0000\\u001b\\b\\t\\n\\f\\r\\\"\\\\/é\u007f\u2028\"}",
                json.write(Map.of("text", "\0\u001b\b\t\n\f\r\"\\/é\u007f\u2028")));
    }

    @Test
    void enumValuesAreWrittenAsInTheApi() {
        assertEquals("{\"role\":\"admin\"}", json.write(Map.of("role", Role.ADMIN)));
    }

    @Test
    void numbersBeyondExactReadingAreRefused() {
        assertEquals("{\"n\":-9007199254740991}", json.write(Map.of("n", -9_007_199_254_740_991L)));
        assertEquals("{\"n\":9007199254740991}", json.write(Map.of("n", 9_007_199_254_740_991L)));
        for (Number number :
                List.of(9_007_199_254_740_992L, -9_007_199_254_740_992L, Long.MIN_VALUE, 1.5, 1.0, Double.NaN)) {
            assertThrows(
                    IllegalArgumentException.class, () -> json.write(Map.of("n", List.of(number))), number::toString);
        }
    }
}
