package org.disclosures.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class PlaceholdersTest {

    @Test
    void otherTargetsAreListedOnceAndInOrder() {
        assertEquals(
                List.of("b-2", "a-1"),
                List.copyOf(Placeholders.others("{target:b-2} and {target:a-1}, not {target}, but {target:b-2}")));
        assertEquals(Set.of(), Placeholders.others("{target} alone"));
    }

    @Test
    void thePlaceholderOfTheOwnTargetIsDetected() {
        assertTrue(Placeholders.own("The phone of {target}."));
        assertFalse(Placeholders.own("The phone of {target:someone}."));
    }

    @Test
    void namesAreFilledInVerbatim() {
        assertEquals(
                "A $1 \\ {target} spoke to B; A $1 \\ {target} denies it.",
                Placeholders.fill(
                        "{target} spoke to {target:b}; {target} denies it.", "A $1 \\ {target}", Map.of("b", "B")));
    }

    @Test
    void statementsWithoutPlaceholdersStayUnchanged() {
        assertEquals("A {set} of 5.", Placeholders.fill("A {set} of 5.", null, Map.of()));
    }

    @Test
    void targetsWithoutANameAreLeftOut() {
        assertEquals("… and …, B.", Placeholders.fill("{target} and {target:a}, {target:b}.", null, Map.of("b", "B")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{Target}", "{target:}", "{target: a}", "{target:A}", "{target:a", "{targets}", "{ target }"})
    void misspelledPlaceholdersAreDetected(String misspelled) {
        assertTrue(Placeholders.misspelled("The phone of " + misspelled + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{target}", "{target:a-1}", "A {set} of targets", "target {a}"})
    void otherTextIsNotTakenForAPlaceholder(String statement) {
        assertFalse(Placeholders.misspelled(statement));
    }

    @Test
    void statementsChangeAroundTheirPlaceholders() {
        assertEquals(
                "{target:b} T $1 AND {target}, {target:c}.",
                Placeholders.around(
                        "{target:b} t $1 and {target}, {target:c}.", text -> text.toUpperCase(Locale.ROOT)));
        assertEquals("{target}", Placeholders.around("{target:b} and {target}", text -> Placeholders.of("a", true)));
        assertEquals("{target:a}", Placeholders.of("a", false));
    }
}
