package org.disclosures.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldNamesTest {

    private final WithheldNames names =
            new WithheldNames(Map.of("a", "Zoë Brandström", "b", "Li Bo", "c", "王小明", "d", "نورة صالح"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Brandström",
                "zoe brandstrom",
                "ZOË  BRANDSTRÖM’s phone",
                "Das Telefon Zoë Brandströms",
                "https://news.example/zoe-brandstrom.html",
                "(Zoe\nBrandstrom)",
                "Li Bo spoke",
                "监控了王小明的手机",
                "قالت ونورة صالح"
            })
    void findsAWholeNameInAnyText(String text) {
        assertTrue(names.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Brandström said", "Zoë and Mr Brandström", "Ali Bond", "小明", "", "  "})
    void leavesPartsOfNamesToOthers(String text) {
        assertFalse(names.in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "a, Brandström was selected",
        "a, the phone of ZOE",
        "a, Brandströms Telefon",
        "d, هاتف صالح",
    })
    void findsAnyWordOfTheNameInATextAboutThePerson(String target, String text) {
        assertTrue(names.of(target, text));
    }

    @ParameterizedTest
    @CsvSource({
        "a, Li Bo was selected",
        "a, a zoetrope",
        "b, it is bound to list",
        "nobody, Zoë Brandström",
    })
    void leavesTextsAboutOthersAlone(String target, String text) {
        assertFalse(names.of(target, text));
    }

    @Test
    void findsNothingInNoText() {
        assertFalse(names.in(null));
        assertFalse(names.of("a", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoë Brandström was selected | X was selected",
                "Das Telefon ZOE-BRANDSTRÖMs, und Zoe Brandstro\u0308m | Das Telefon X, und X",
                "监控了王小明的手机 | 监控了X的手机",
                "قالت ونورة صالح | قالت X",
                "Zoë met Brandström | Zoë met Brandström",
                "Li Bo, Ali Bond | X, Ali Bond",
            })
    void takesWholeNamesOutOfAnyText(String text, String left) {
        assertEquals(left, names.without(text, "X"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | Zoë met (Brandström’s) sister and Li Bo | X met (X’s) sister and X",
                "a | Zoë \uFFFC Brandström, a zoetrope | X \uFFFC X, a zoetrope",
                "d | هاتف صالح | هاتف X",
            })
    void takesEveryWordOfTheNameOutOfATextAboutThePerson(String target, String text, String left) {
        assertEquals(left, names.without(target, text, "X"));
        assertFalse(names.of(target, left));
    }

    @Test
    void givesATextUpThatTurnsIntoTheNameAgain() {
        assertEquals("Li Bo", names.without("by Li Bo", "Li Bo"));
        assertNull(names.without(null, "X"));
    }
}
