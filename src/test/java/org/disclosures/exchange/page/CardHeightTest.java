package org.disclosures.exchange.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

@AnyDatabase
class CardHeightTest {

    private static final double ROOM = 292;

    @Test
    void shortTextsTakeOneLine() {
        assertEquals(1, CardHeight.lines("Amnesty International", ROOM, 14, false));
    }

    @Test
    void linesBreakBetweenWords() {
        // A word a little wider than half the card leaves room for one word per line.
        String word = "a".repeat(18);
        assertEquals(3, CardHeight.lines(String.join(" ", word, word, word), ROOM, 14, false));
    }

    @Test
    void wordsWiderThanALineAreBroken() {
        assertEquals(3, CardHeight.lines("a".repeat(80), ROOM, 14, false));
    }

    @Test
    void boldAndCapitalLettersTakeMoreRoom() {
        String text = "Business executives and politicians of several countries ".repeat(4);
        int plain = CardHeight.lines(text, ROOM, 14, false);
        assertTrue(CardHeight.lines(text, ROOM, 14, true) >= plain);
        assertTrue(CardHeight.lines(text.toUpperCase(Locale.ROOT), ROOM, 14, false) > plain);
    }
}
