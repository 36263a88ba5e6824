package org.disclosures.target;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds withheld names in what would be public, whatever their case, accents and endings. In what is written about the
 * person any word of the name gives it away; elsewhere only the whole name does, since words of names are words of
 * others too. Rather too much is found than too little: a text can be put otherwise.
 */
public final class WithheldNames {

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_INFLECTED = 5;
    private static final int SHORTEST_UNMISTAKABLE = 8;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WRITTEN_WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, String> names;

    /** @param names the withheld names by the ids of their targets */
    public WithheldNames(Map<String, String> names) {
        this.names = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    /** Whether a text holds a whole withheld name, a long one even inside of words; false for null. */
    public boolean in(String text) {
        String plain = plain(text);
        return text != null
                && names.values().stream()
                        .anyMatch(name ->
                                plain.contains(name.strip().length() < SHORTEST_UNMISTAKABLE ? name : name.strip()));
    }

    /** Whether a text about a target holds any word of its withheld name; false for null. */
    public boolean of(String target, String text) {
        List<String> words = List.of(plain(text).strip().split(" "));
        return Arrays.stream(names.getOrDefault(target, "").strip().split(" "))
                .filter(name -> name.length() >= SHORTEST_WORD)
                .anyMatch(name -> words.stream().anyMatch(word -> isFormOf(name, word)));
    }

    // The word itself or with an ending, such as that of a genitive.
    private static boolean isFormOf(String name, String word) {
        int longestEnding = name.length() < SHORTEST_INFLECTED ? 1 : 2;
        return word.startsWith(name) && word.length() <= name.length() + longestEnding;
    }

    // Words, lower case, without accents, each between two spaces; where words are not set apart, every character is
    // one.
    private static String plain(String text) {
        String bare = text == null
                ? ""
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        String apart = WRITTEN_WITHOUT_SPACES.matcher(bare).replaceAll(" $0 ");
        return " "
                + NO_LETTER
                        .matcher(apart.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
