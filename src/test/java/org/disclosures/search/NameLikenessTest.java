package org.disclosures.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The likeness of two names: the share of letters in words that both names have. */
class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        // The same but for case, accents, punctuation, dashes and variants of letters
        "Jamal Khashoggi,  jamal  KHASHOGGÍ,    1",
        "Al-Mudawwana,     al mudawwana,        1",
        "مصطفى,            مصطفي,               1",
        // The words in another order
        "Jamal Khashoggi,  Khashoggi Jamal,     0.98",
        // A form of the word
        "Wexcombe,         Wexcombe's,          0.922",
        // Typos: a letter of seven, two, and one of four
        "Pegasus,          Pegatus,             0.84",
        "Pegasus,          Pelatus,             0.7",
        "Pegasus,          Pegasu,              0.84",
        "Pegasus,          Pegassus,            0.8575",
        // Three letters of seven are more than may differ
        "Pegasus,          Polatus,             0",
        "Candiru,          Predator,            0",
        // A word that the other lacks
        "Jamal Khashoggi,  Khashoggi,           0.767",
        "Angela Merkel,    Angela Quintz,       0.49",
        // Sounds alike, in another script
        "Makron,           Макрон,              0.735",
        // Nothing to compare
        "Pegasus,          '',                  0",
        "'',               Pegasus,             0",
    })
    void likenessIsTheShareOfCommonLetters(String one, String other, double likeness) {
        assertEquals(likeness, NameLikeness.of(one, other), 0.0005);
        assertEquals(likeness, NameLikeness.of(other, one), 0.0005);
    }

    @Test
    void namesAreTheSameIfAFoldingIs() {
        assertTrue(NameLikeness.areSame("L'Équipe", "lequipe"));
        assertTrue(NameLikeness.areSame("L'Équipe", "L Equipe"));
        assertFalse(NameLikeness.areSame("L'Équipe", "Les Équipes"));
        assertFalse(NameLikeness.areSame("C++", "C"));
        assertFalse(NameLikeness.areSame("", ""));
        assertEquals(Set.of(), NameLikeness.foldings("!?"));
    }
}
