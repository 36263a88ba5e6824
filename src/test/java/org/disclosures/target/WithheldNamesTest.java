package org.disclosures.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class WithheldNamesTest {

    private final WithheldNames names = new WithheldNames(
            Map.of("a", Set.of("Zoë Brandström"), "b", Set.of("Li Bo"), "c", Set.of("王小明"), "d", Set.of("نورة صالح")));

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
    void wholeNamesAreFoundInAnyText(String text) {
        assertTrue(names.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Brandström said", "Zoë and Mr Brandström", "Ali Bond", "小明", "", "  "})
    void partsOfNamesAreNotFoundInTextsOfOthers(String text) {
        assertFalse(names.in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "a, Brandström was selected",
        "a, the phone of ZOE",
        "a, Brandströms Telefon",
        "d, هاتف صالح",
    })
    void singleWordsAreFoundInTextsAboutThePerson(String target, String text) {
        assertTrue(names.of(target, text));
    }

    /** One letter is a word of its own in too many texts. */
    @ParameterizedTest
    @CsvSource({
        "A, A lawyer, false",
        "A, They paid. A lawyer called, false",
        "A, It was A, true",
        "A, A. was called, true",
        "A, A Lawyer, true",
        "A, The lawyer A called, true",
        "B, B called us, true",
        "A, it was a lawyer, false",
        "É, Éducation, false",
        "É, É. was called, true",
        "Ж, Ж. позвонил, true",
        "Ж, Zh was called, true",
        "李, 监控了李, true",
        "李, li was called, false",
    })
    void namesOfOneLetterAreFoundOnlyInTextsAboutThePerson(String name, String text, boolean found) {
        WithheldNames letter = new WithheldNames(Map.of("a", Set.of(name, "Zoë Brandström")));
        assertEquals(found, letter.of("a", text));
        assertFalse(letter.in(text));
        assertTrue(letter.in(name + ". Brandström"));
    }

    @ParameterizedTest
    @CsvSource({
        "a, Li Bo was selected",
        "a, a zoetrope",
        "b, it is bound to list",
        "nobody, Zoë Brandström",
    })
    void textsAboutOthersAreNotAffected(String target, String text) {
        assertFalse(names.of(target, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brandström, Zoë",
                "BRANDSTRÖM Zoe",
                "Z. Brandström",
                "Brandström, Z.",
                "Z. A. Brandström",
                "Zoë A. Brandström",
                "Zoë Maria Brandström",
                "Zoë van der Brandström",
                "ZoëBrandström",
                "zoebrandstrom@paper.example",
                "zbrandstrom@paper.example",
                "Zoe Brandstroem",
                "Z o ë B r a n d s t r ö m",
                "Zoë Brand-\nström",
                "Zo\u00ADë Brand\u200Bstr\u2060öm",
                "Zoe\u0308 Brandstro\u0308\u0327m",
                "\u202EZoë\u202C Bra\u2066ndström",
                "Z\uFE0Foë Br\uDB40\uDC41andström",
                "Zоë Brаndstrоm",
                "Ｚｏｅ Ｂｒａｎｄｓｔｒｏｍ",
                "𝐙𝐨𝐞 𝐁𝐫𝐚𝐧𝐝𝐬𝐭𝐫𝐨𝐦",
                "Z0e Br4ndstr0m",
                "ⓏⓄⒺ 🅱randström",
                "https://paper.example/zoe%20brandstrom",
                "https://paper.example/Zo%C3%AB+Brandstr%c3%b6m.html",
                "https://paper.example/Zo%EB%20Brandstr%F6m",
                "https://paper.example/Zo%25C3%25AB%2520Brandstr%25C3%25B6m",
                "https://paper.example/%5Aoe_%42randstrom/photo.jpg",
                "https://paper.example/?about=brandstrom&also=zoe%2Dbrandstrom",
                "https://zoe.xn--brandstrm-77a.example/",
                "https://paper.example/ZoeBrandstrom2021.html",
                "Zo&euml; Brandstr&ouml;m",
                "Zo&#235; Brandstr&amp;#xF6;m",
                "Zo\\u00EB Brandstr\\u00F6m",
                "王　小明",
                "Wang Xiaoming",
                "نوره صالح",
                "نورة بنت صالح",
                "نـورة صـالح",
                "صالح، نورة",
            })
    void wholeNamesAreFoundInEverySpelling(String text) {
        assertTrue(names.in(text));
        String left = names.without("Yesterday " + text + " ended", "X");
        assertFalse(names.in(left), left);
        assertTrue(left.startsWith("Yesterday ") && left.endsWith(" ended"), left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иван Петров | у Ивана Петрова",
                "Иван Петров | с Петровым Иваном",
                "Иван Петров | Ivan Petrov",
                "Ivan Petrov | Ивану Петрову",
                "Ελένη Παππά | Eleni Pappa",
                "김철수 | 김 철수가",
                "남궁민수 | 남궁민수는",
                "張偉明 | 张伟明",
                "Strauß Groß | STRAUSS GROSS",
                "Søren Łukasz | Soren Lukasz",
                "Işık Yıldız | ISIK YILDIZ",
                "Siobhan O’Flaherty | siobhan oflaherty",
                "Siobhan O’Flaherty | Flaherty, Siobhan",
                "Hatice Nur van der Berghe | Hatice Berghe",
                "Ahmed al-Mansoori | Ahmed Mansoori",
                "Malcolm X | Malcolm X spoke",
                "al-Farabi | AlFarabi",
                "Dr Anna Foxmere | A. Foxmere",
                "Marie-Luise Foxmere-Brandt | Marie Brandt",
            })
    void namesOfManyKindsAreFound(String name, String text) {
        assertTrue(new WithheldNames(Map.of("a", Set.of(name))).in(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Will Grant | They will grant access.",
                "Edward Said | Edward was there, he said.",
                "Dr Anna Foxmere | Dr Anna Berg",
                "Malcolm X | Malcolm was there",
                "Jean-Pierre Foxmere | Jean-Pierre Berg",
                "Anna van der Berghe | van der Waals",
                "王小明 | 王先生",
                "김철수 | 김치와 철수세미",
            })
    void incompleteNamesAreNotFound(String name, String text) {
        assertFalse(new WithheldNames(Map.of("a", Set.of(name))).in(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brandil Foxmere | Brandil Foxmere was called. Foxmere hung up. | X was called. X hung up.",
                "Brandil Foxmere | Brandil Foxmere met FOXMERE’s sister; brandils phone rang. | X met X’s sister; X phone rang.",
                "Brandil Foxmere | Foxmere, Brandil. Mr F o x m e r e, F\u00ADoxmere | X. Mr X",
                "Edward Said | Edward Said was called. He said that Said hung up. | X was called. He said that X hung up.",
                "Li Bo | Li Bo was called. Li hung up on the list. | X was called. X hung up on the list.",
                "王小明 | 王小明说。王先生和小明。国王。 | X说。X先生和X。国王。",
                "Иван Петров | Иван Петров. О Петрове. | X. О X.",
            })
    void singleWordsAreRemovedFromTextsWithTheWholeName(String name, String text, String left) {
        WithheldNames withheld = new WithheldNames(Map.of("a", Set.of(name)));
        assertEquals(left, withheld.without(text.replace("\\u00AD", "\u00AD"), "X"));
        assertFalse(withheld.of("a", left));
    }

    @Test
    void peopleNamedInTheTextsOfARecordAreListed() {
        assertEquals(Set.of("a", "b"), names.named(Arrays.asList("Li Bo", null, "Brandström, Zoë", "小明")));
        assertTrue(names.holds(Set.of("a"), "Brandström hung up"));
        assertFalse(names.holds(Set.of("b"), "Brandström hung up"));
        assertEquals("X hung up", names.without(Set.of("a", "b"), "Brandström hung up", "X"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nadia Karimova spoke. Orlova hung up. | X spoke. X hung up.",
                "О Надежде Каримовой, и Nadia | О X, и X",
                "قالت نادية كريموفا. Orlova | قالت X. X",
                "Nadezhda Orlova met Nadia | X met X",
                "Orlova hung up. | Orlova hung up.",
                "Nadezhda met Orlova | Nadezhda met Orlova",
            })
    void severalNamesOfAPersonAreRemovedTogether(String text, String left) {
        WithheldNames withheld = new WithheldNames(
                Map.of("a", Set.of("Nadia Karimova", "Nadia Orlova", "نادية كريموفا", "Надежда Каримова")));
        assertEquals(left, withheld.without(text, "X"));
        assertEquals(!text.equals(left), withheld.in(text));
        assertTrue(withheld.of("a", text));
        assertFalse(withheld.of("a", withheld.without("a", text, "X")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nadia Karimova | report-on-nadia-karimova",
                "Надежда Каримова | report-on-nadezhda-karimova",
                "Zoë Brandström | zoe-brandstroem",
                "Li Bo | bo-li",
            })
    void idsWithANameHaveAPartOfIt(String name, String id) {
        Set<String> every = Set.of(name, "Ottilie Brummstedt");
        assertTrue(new WithheldNames(Map.of("a", every)).in(id));
        assertTrue(WithheldNames.partsOfIds(every).stream().anyMatch(id::contains));
    }

    @Test
    void absentTextsContainNoNames() {
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
    void wholeNamesAreRemovedFromAnyText(String text, String left) {
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
    void singleWordsAreRemovedFromTextsAboutThePerson(String target, String text, String left) {
        assertEquals(left, names.without(target, text, "X"));
        assertFalse(names.of(target, left));
    }

    @Test
    void removalEndsWhenTheReplacementIsTheName() {
        assertEquals("Li Bo", names.without("by Li Bo", "Li Bo"));
        assertNull(names.without(null, "X"));
    }
}
