package org.disclosures.seed;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds withheld names in what would be public, whatever their case and accents. In what is written about the person
 * any word of the name gives it away; elsewhere only the whole name does, since words of names are words of others too.
 */
final class WithheldNames {

    private static final int SHORTEST_WORD = 3;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, String> names;

    /** @param names the withheld names by the ids of their targets */
    WithheldNames(Map<String, String> names) {
        this.names = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    /** Whether a text holds a whole withheld name; false for null. */
    boolean in(String text) {
        String plain = plain(text);
        return names.values().stream().anyMatch(name -> plain.contains(name));
    }

    /** Whether a text about a target holds any word of its withheld name; false for null. */
    boolean of(String target, String text) {
        List<String> words = List.of(plain(text).strip().split(" "));
        return Arrays.stream(names.getOrDefault(target, "").strip().split(" "))
                .anyMatch(word -> word.length() >= SHORTEST_WORD && words.contains(word));
    }

    // Words, lower case, without accents, each between two spaces.
    private static String plain(String text) {
        String bare = text == null
                ? ""
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return " "
                + NO_LETTER
                        .matcher(bare.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
