package org.disclosures.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class MultilingualJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}|{}",
                "\"a\"|\"b\"",
                "\"\"|\"b\"|\"\"",
                "{\"a\":\"one\",\"b\":[1,true,null],\"c\":\"two\"}|{\"a\":\"ein\",\"b\":[1,true,null],\"c\":\"two\"}",
                "{\"a\":\"\\\"\"}|{\"a\":\"\\\\\"}|{\"a\":\"\\\\\\\"\"}",
                "{\"a\":\"“ألمانيا”\"}|{\"a\":\"Ä\\u0000\"}",
                // Values that differ in more than strings.
                "{\"a\":1}|{\"a\":2}",
                "{\"a\":\"x\"}|{\"a\":\"x\",\"b\":\"x\"}",
                "[\"x\"]|[\"x\",\"y\"]|[]",
                "[1]|[1]2|[1]",
            })
    void languagesAreDecodedAsEncoded(String values) {
        List<String> languages = Arrays.asList(values.split("\\|"));
        BytesRef encoded = encode(languages);
        for (int i = 0; i < languages.size(); i++) {
            assertEquals(languages.get(i), decode(encoded, i, languages.size()));
        }
    }

    @Test
    void encodedTextIsReadAtAnyOffset() {
        BytesRef encoded = encode(List.of("[\"one\"]", "[\"eins\"]"));
        byte[] amid = new byte[encoded.length + 7];
        System.arraycopy(encoded.bytes, encoded.offset, amid, 5, encoded.length);
        assertEquals("[\"eins\"]", decode(new BytesRef(amid, 5, encoded.length), 1, 2));
    }

    @Test
    void sharedTextIsStoredOnce() {
        String shared = "x".repeat(1_000);
        BytesRef encoded = encode(List.of("[\"" + shared + "\",\"one\"]", "[\"" + shared + "\",\"two\"]"));
        assertTrue(encoded.length < shared.length() + 40, "" + encoded.length);
    }

    private static BytesRef encode(List<String> languages) {
        return MultilingualJson.encode(languages.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static String decode(BytesRef encoded, int language, int languages) {
        return new String(MultilingualJson.decode(encoded, language, languages), StandardCharsets.UTF_8);
    }
}
