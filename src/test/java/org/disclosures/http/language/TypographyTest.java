package org.disclosures.http.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import java.util.Locale;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class TypographyTest {

    @Test
    void frenchSetsANarrowSpaceBeforeAColon() {
        assertEquals("France\u202F: 11", Typography.labelled("France", "11", Locale.FRENCH));
        assertEquals("Frankreich: 11", Typography.labelled("Frankreich", "11", Locale.GERMAN));
    }

    @Test
    void openIsolatesAreCounted() {
        assertEquals(0, Typography.open("a \u2068b\u2069"));
        assertEquals(2, Typography.open("\u2068a \u2066b \u2067c\u2069"));
        assertEquals(1, Typography.open("a\u2069 \u2068b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال \u2068Amnesty International (UK).\u2069 (\u2068The Guardian\u2069، \u2068¶ 15\u2069)؛ 15",
                "\u2068\u2068Amnesty\u2069، عبر \u2068The Guardian\u2069\u2069: ماكرون",
                "\u2068نورة (2021)\u2069: \u2066http://localhost/c/1\u2069"
            })
    void embeddingsKeepTheOrderOfIsolates(String text) {
        assertEquals(shown(text), shown(Typography.embedded(text)));
    }

    /** The visible order of a text, from left to right. */
    private static String shown(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        Character[] shown = new Character[text.length()];
        byte[] levels = new byte[text.length()];
        for (int i = 0; i < text.length(); i++) {
            shown[i] = text.charAt(i);
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        Bidi.reorderVisually(levels, 0, shown, 0, shown.length);
        StringBuilder seen = new StringBuilder();
        for (char c : shown) {
            if (Character.getType(c) != Character.FORMAT) {
                seen.append(c);
            }
        }
        return seen.toString();
    }
}
