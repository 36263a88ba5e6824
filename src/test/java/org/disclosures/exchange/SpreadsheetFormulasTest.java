package org.disclosures.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.RandomSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that spreadsheets would calculate are guarded, and read back unchanged. */
@AnyDatabase
class SpreadsheetFormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "'=1",
                "''-1",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF@A1",
                " ' =1"
            })
    void formulasAreGuarded(String text) {
        assertEquals("'" + text, SpreadsheetFormulas.guard(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "¶ 11", "'", "'tis", "’=1", "1-1", "a=b", " ", " a", "' a"})
    void otherTextsStayUnchanged(String text) {
        assertSame(text, SpreadsheetFormulas.guard(text));
        assertSame(text, SpreadsheetFormulas.unguard(text));
    }

    @Test
    void guardedTextsReadBackUnchanged() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("'=+-@\t\r\n＝ab1 \u200B").ofMaxLength(6);
        assertAll(RandomSamples.of(texts, 1).stream()
                .map(text -> () -> assertEquals(text, SpreadsheetFormulas.unguard(SpreadsheetFormulas.guard(text)))));
    }
}
