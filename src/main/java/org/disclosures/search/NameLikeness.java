package org.disclosures.search;

import java.util.Collections;
import java.util.List;

/** How alike two names are, whatever script, case and order of words they are written in. */
public final class NameLikeness {

    // Less than this, two words have nothing to do with each other.
    private static final double LEAST = 0.6;
    // Of two words that sound alike and are spelled otherwise, maybe in another script.
    private static final double HEARD = 0.75;
    private static final double REORDERED = 0.98;

    private NameLikeness() {}

    /**
     * How alike two names are, from 0 (no word in common) to 1 (the same words in the same order): the share of letters in words
     * that the other name has, too, where words with typos, and words that sound alike, count in part.
     */
    public static double of(String one, String other) {
        List<String> words = TextAnalysis.words(one);
        List<String> others = TextAnalysis.words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return 0;
        }
        if (words.equals(others)) {
            return 1;
        }
        double found = found(words, others) + found(others, words);
        return REORDERED * found / (letters(words) + letters(others));
    }

    private static double found(List<String> words, List<String> among) {
        return words.stream()
                .mapToDouble(word -> word.length()
                        * among.stream()
                                .mapToDouble(other -> words(word, other))
                                .max()
                                .orElse(0))
                .sum();
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static double words(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double spelled = 1 - (double) edits(one, other) / Math.max(one.length(), other.length());
        if (spelled >= LEAST) {
            return spelled;
        }
        return Collections.disjoint(TextAnalysis.sounds(one), TextAnalysis.sounds(other)) ? 0 : HEARD;
    }

    // The distance of Levenshtein, row by row.
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
