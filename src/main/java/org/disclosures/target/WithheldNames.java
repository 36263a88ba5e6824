package org.disclosures.target;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds withheld names in what would be public, whatever their case, accents and endings. In what is written about the
 * person any word of the name gives it away; elsewhere only the whole name does, since words of names are words of
 * others too. Rather too much is found than too little: a text can be put otherwise. What is found can be taken out; the
 * character U+FFFC parts names from each other, as does a word.
 */
public final class WithheldNames {

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_INFLECTED = 5;
    private static final int SHORTEST_UNMISTAKABLE = 8;
    private static final char OBJECT_REPLACEMENT = '\uFFFC';
    private static final int MOST_ROUNDS = 3;

    private final Map<String, String> names;

    /** @param names the withheld names by the ids of their targets */
    public WithheldNames(Map<String, String> names) {
        this.names = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    /** Whether a text holds a whole withheld name, a long one even inside of words; false for null. */
    public boolean in(String text) {
        // Very many texts would be taken apart for nothing.
        return text != null && !names.isEmpty() && !whole(Words.of(text)).isEmpty();
    }

    /** Whether a text about a target holds any word of its withheld name; false for null. */
    public boolean of(String target, String text) {
        return names.containsKey(target) && !words(target, Words.of(text)).isEmpty();
    }

    /** A text without the whole names in it, each replaced; null for null. */
    public String without(String text, String replacement) {
        return replaced(text, replacement, this::whole);
    }

    /** A text about a target without any word of its name, nor whole names of others, each replaced; null for null. */
    public String without(String target, String text, String replacement) {
        return replaced(text, replacement, words -> {
            BitSet found = whole(words);
            found.or(words(target, words));
            return found;
        });
    }

    // What stands between may turn into a name once one is replaced; a text that never comes out clean is given up.
    private static String replaced(String text, String replacement, Function<Words, BitSet> find) {
        String left = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Words words = Words.of(left);
            BitSet found = find.apply(words);
            if (found.isEmpty()) {
                return left;
            }
            left = replaced(left, replacement, words.all(), found);
        }
        return find.apply(Words.of(left)).isEmpty() ? left : replacement;
    }

    private static String replaced(String text, String replacement, List<Words.Word> words, BitSet found) {
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (int first = found.nextSetBit(0); first >= 0; ) {
            int last = first;
            while (found.get(last + 1)
                    && text.substring(words.get(last).end(), words.get(last + 1).start())
                                    .indexOf(OBJECT_REPLACEMENT)
                            < 0) {
                last++;
            }
            left.append(text, done, words.get(first).start()).append(replacement);
            done = words.get(last).end();
            first = found.nextSetBit(last + 1);
        }
        return left.append(text, done, text.length()).toString();
    }

    // The words that whole names are in.
    private BitSet whole(Words words) {
        BitSet found = new BitSet();
        String text = words.spaced();
        for (String spaced : names.values()) {
            String name = sought(spaced);
            for (int at = text.indexOf(name); at >= 0 && !name.isBlank(); at = text.indexOf(name, at + 1)) {
                // A word starts behind a space.
                int from = at;
                int to = at + name.length();
                int start = 1;
                for (int i = 0; i < words.all().size(); i++) {
                    int end = start + words.all().get(i).plain().length();
                    if (start < to && end > from) {
                        found.set(i);
                    }
                    start = end + 1;
                }
            }
        }
        return found;
    }

    // The words that are forms of a word of a target's name.
    private BitSet words(String target, Words words) {
        BitSet found = new BitSet();
        for (int i = 0; i < words.all().size(); i++) {
            if (isOf(target, words.all().get(i).plain())) {
                found.set(i);
            }
        }
        return found;
    }

    private boolean isOf(String target, String word) {
        return Arrays.stream(names.getOrDefault(target, "").strip().split(" "))
                .filter(name -> name.length() >= SHORTEST_WORD)
                .anyMatch(name -> isFormOf(name, word));
    }

    private static String sought(String name) {
        return name.strip().length() < SHORTEST_UNMISTAKABLE ? name : name.strip();
    }

    // The word itself or with an ending, such as that of a genitive.
    private static boolean isFormOf(String name, String word) {
        int longestEnding = name.length() < SHORTEST_INFLECTED ? 1 : 2;
        return word.startsWith(name) && word.length() <= name.length() + longestEnding;
    }

    private static String plain(String text) {
        return Words.of(text).spaced();
    }
}
