package org.disclosures.target;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.RandomSamples;
import org.junit.jupiter.api.Test;

/** Names in random spellings are found and removed, and nothing else is. */
@AnyDatabase
class WithheldSpellingsTest {

    private static final List<String> UNSEEN = List.of(
            "\u00AD",
            "\u200B",
            "\u200C",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u202E",
            "\u2067",
            "\u0301",
            "\u0336",
            "\u034F",
            "\uFE0F",
            "\uDB40\uDC61",
            "\u180E");
    private static final Map<Character, Character> ALIKE =
            Map.of('a', 'а', 'e', 'е', 'o', 'ο', 'p', 'р', 'c', 'с', 'y', 'у', 'i', 'і', 's', 'ѕ', 'j', 'ј', 'x', 'х');
    private static final List<String> ORDINARY = List.of(
            "The",
            "phone",
            "of",
            "a",
            "lawyer",
            "was",
            "selected",
            "by",
            "clients",
            "in",
            "2019",
            "said",
            "Reporters",
            "and",
            "their",
            "families",
            "Paris",
            "on",
            "list",
            "which",
            "holds",
            "at",
            "least",
            "65",
            "numbers",
            "may",
            "will");

    /**
     * A name and a way to write it.
     *
     * @param name the name
     * @param order the arrangement of its words
     * @param spelling the change to its letters
     * @param encoding the encoding of the whole
     */
    private record NameSpelling(
            String name, UnaryOperator<String> order, UnaryOperator<String> spelling, UnaryOperator<String> encoding) {

        String written() {
            return encoding.apply(spelling.apply(order.apply(name)));
        }
    }

    @Test
    void spellingsAreFoundAndRemoved() {
        Arbitrary<NameSpelling> writings =
                Combinators.combine(names(), orders(), spellings(), encodings()).as(NameSpelling::new);
        assertAll(RandomSamples.of(writings, 1).stream().map(writing -> () -> {
            WithheldNames withheld = new WithheldNames(Map.of("a", Set.of(writing.name())));
            String written = writing.written();
            String text = "It said " + written + " was there.";
            assertTrue(withheld.in(text), () -> writing.name() + " as " + written);
            String left = withheld.without(text, "X");
            assertFalse(withheld.of("a", left), () -> writing.name() + " as " + written + " in " + left);
            assertTrue(left.matches("(?s)It said \\S{0,30}X\\S{0,8} was there\\."), () -> written + " to " + left);
        }));
    }

    @Test
    void singleWordsAreRemovedFromTextsAboutThePerson() {
        Arbitrary<NameSpelling> writings = Combinators.combine(names(), spellings(), encodings())
                .as((name, spelling, encoding) ->
                        new NameSpelling(name, all -> all.substring(all.indexOf(' ') + 1), spelling, encoding));
        assertAll(RandomSamples.of(writings, 2).stream().map(writing -> () -> {
            WithheldNames withheld = new WithheldNames(Map.of("a", Set.of(writing.name())));
            String text = "It said " + writing.written() + " was there.";
            assertTrue(withheld.of("a", text), () -> writing.name() + " in " + text);
            assertFalse(withheld.in(text), () -> writing.name() + " in " + text);
            assertFalse(withheld.of("a", withheld.without("a", text, "X")), () -> writing.name() + " in " + text);
        }));
    }

    @Test
    void unrelatedTextsStayUnchanged() {
        Arbitrary<String> texts = Combinators.combine(
                        Arbitraries.of(ORDINARY).list().ofMinSize(1).ofMaxSize(30), names())
                .as((words, other) -> String.join(" ", words) + " " + other.toUpperCase(Locale.ROOT) + ".");
        Arbitrary<List<String>> pairs = Combinators.combine(names(), texts).as(List::of);
        assertAll(RandomSamples.of(pairs, 3).stream()
                .filter(pair -> !shares(pair.get(0), pair.get(1)))
                .map(pair -> () -> {
                    WithheldNames withheld = new WithheldNames(Map.of("a", Set.of(pair.get(0))));
                    assertEquals(pair.get(1), withheld.without(pair.get(1), "X"), pair.get(0));
                }));
    }

    private static boolean shares(String name, String text) {
        return List.of(name.split(" ")).stream()
                .anyMatch(word -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Arbitrary<String> names() {
        return Combinators.combine(words(), words())
                .as((given, surname) -> given + " " + surname)
                .filter(name -> !name.split(" ")[0].equalsIgnoreCase(name.split(" ")[1]));
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> syllable = Combinators.combine(
                        Arbitraries.of("b", "d", "f", "g", "k", "p", "q", "v", "x", "z"),
                        Arbitraries.of("a", "e", "i", "o", "u"),
                        Arbitraries.of("c", "j", "k", "p", "q", "x", "z"))
                .as((first, vowel, last) -> first + vowel + last);
        return syllable.list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private static Arbitrary<UnaryOperator<String>> orders() {
        return Arbitraries.of(
                name -> name,
                name -> reversed(name, ", "),
                name -> reversed(name, " "),
                name -> name.replace(" ", ""),
                name -> name.replace(' ', '_'),
                name -> name.replace(" ", "-"),
                name -> name.replace(" ", " Q. "),
                name -> name.replace(" ", " van der "),
                name -> name.replace(" ", " Maria "),
                name -> name.charAt(0) + ". " + name.substring(name.indexOf(' ') + 1));
    }

    private static String reversed(String name, String between) {
        int space = name.indexOf(' ');
        return name.substring(space + 1) + between + name.substring(0, space);
    }

    private static Arbitrary<UnaryOperator<String>> spellings() {
        return Arbitraries.of(
                text -> text,
                text -> text.toUpperCase(Locale.ROOT),
                text -> each(text, letter -> letter + UNSEEN.get(letter.charAt(0) % UNSEEN.size())),
                text -> each(text, letter -> UNSEEN.get((letter.charAt(0) * 7) % UNSEEN.size()) + letter),
                text -> each(text, letter -> String.valueOf(ALIKE.getOrDefault(letter.charAt(0), letter.charAt(0)))),
                text -> each(text, letter -> Character.toString(letter.charAt(0) + 0xFEE0)),
                text -> text + "s");
    }

    private static String each(String text, UnaryOperator<String> change) {
        return text.chars()
                .mapToObj(Character::toString)
                .map(letter -> letter.matches("[A-Za-z]") ? change.apply(letter) : letter)
                .collect(Collectors.joining());
    }

    private static Arbitrary<UnaryOperator<String>> encodings() {
        return Arbitraries.of(
                text -> text,
                text -> encoded(text),
                text -> encoded(encoded(text)),
                text -> encoded(text).toLowerCase(Locale.ROOT),
                text -> text.codePoints().mapToObj(point -> "&#" + point + ";").collect(Collectors.joining()),
                text -> text.codePoints()
                        .mapToObj(point -> "&#x" + Integer.toHexString(point) + ";")
                        .collect(Collectors.joining()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
