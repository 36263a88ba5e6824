package org.disclosures.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.disclosures.search.DictionaryCompression.CompressionDictionary;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class DictionaryCompressionTest {

    private static final String WORDS = "\"kind\":\"selection\",\"kindLabel\":\"Alleged selection\"";

    private final DictionaryCompression compression =
            new DictionaryCompression(new CompressionDictionary(WORDS.getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abc",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                WORDS,
                "{" + WORDS + "," + WORDS + "}",
                "Label\":\"Alleged selection\"aged selection\"",
                "مراسلون مراسلون مراسلون"
            })
    void valuesAreReadAsWritten(String value) {
        assertReadAsWritten(value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void longAndRandomValuesAreReadAsWritten() {
        Random random = new Random(1);
        for (int letters : new int[] {2, 5, 256}) {
            for (int length = 1; length < 200_000; length = length * 3 + 1) {
                byte[] value = new byte[length];
                for (int i = 0; i < length; i++) {
                    value[i] = (byte) random.nextInt(letters);
                }
                assertReadAsWritten(value);
            }
        }
    }

    @Test
    void wordsOfTheDictionaryTakeNoRoom() {
        assertTrue(compress(WORDS.getBytes(StandardCharsets.UTF_8)).length < 8);
    }

    @Test
    void partsOfClaimsThatFollowFromNoRecordAreInTheDictionary() {
        String words = new String(ClaimJsonDictionary.BYTES, StandardCharsets.UTF_8);
        assertTrue(words.contains("\"assurance\":\"forensic\",\"assuranceLabel\":\""), words);
        assertTrue(words.contains("{\"id\":\"FR\""), words);
        // Beyond this distance a value could not refer to it.
        assertTrue(ClaimJsonDictionary.BYTES.length < 50_000, "" + ClaimJsonDictionary.BYTES.length);
    }

    private void assertReadAsWritten(byte[] value) {
        BytesRef amid = new BytesRef(new byte[value.length + 5], 3, value.length);
        System.arraycopy(value, 0, amid.bytes, 3, value.length);
        BytesRef compressed = compression.compress(amid);
        assertEquals(new BytesRef(value), compression.decompress(compressed));
    }

    private BytesRef compress(byte[] value) {
        return compression.compress(new BytesRef(value));
    }
}
