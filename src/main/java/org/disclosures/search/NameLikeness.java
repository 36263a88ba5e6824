package org.disclosures.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Measures the similarity of two names, regardless of script, case and word order. */
public final class NameLikeness {

    // Less than this, two words have nothing to do with each other.
    private static final double LEAST = 0.6;
    // Of two words that sound alike and are spelled otherwise, maybe in another script.
    private static final double HEARD = 0.75;
    // Of two words that are one but for articles, particles, or how its letters are written.
    private static final double IN_A_FORM = 0.95;
    private static final double OTHERWISE_ALIKE = 0.98;

    private static final Pattern NO_SIGNS = Pattern.compile("[^\\p{Sm}\\p{Sc}\\p{So}]");

    private NameLikeness() {}

    /**
     * The foldings of a name: without case, accents, punctuation and variants of letters, once with compounds split and once with
     * compounds joined; none for a name without letters, digits or signs.
     */
    public static Set<String> foldings(String name) {
        List<TextAnalysis.CompoundWord> words = TextAnalysis.ofName(name);
        // C++ is not C.
        String signs = NO_SIGNS.matcher(name).replaceAll("");
        Set<String> foldings = new LinkedHashSet<>();
        foldings.add(String.join(" ", parts(words)) + signs);
        foldings.add(String.join(" ", joined(words)) + signs);
        foldings.remove("");
        return foldings;
    }

    /** True if two names have a folding in common. */
    public static boolean areSame(String one, String other) {
        return !Collections.disjoint(foldings(one), foldings(other));
    }

    /**
     * The similarity of two names, from 0 (no word in common) to 1 ({@link #areSame the same}): the share of letters in words
     * that both names have, where words with typos and words that sound alike count in part.
     */
    public static double of(String one, String other) {
        if (areSame(one, other)) {
            return 1;
        }
        List<TextAnalysis.CompoundWord> words = TextAnalysis.ofName(one);
        List<TextAnalysis.CompoundWord> others = TextAnalysis.ofName(other);
        return words.isEmpty() || others.isEmpty()
                ? 0
                : OTHERWISE_ALIKE * Math.max(share(parts(words), parts(others)), share(joined(words), joined(others)));
    }

    private static double share(List<String> words, List<String> others) {
        return (found(words, others) + found(others, words)) / (letters(words) + letters(others));
    }

    private static List<String> parts(List<TextAnalysis.CompoundWord> words) {
        return words.stream().flatMap(word -> word.parts().stream()).toList();
    }

    private static List<String> joined(List<TextAnalysis.CompoundWord> words) {
        return words.stream().map(TextAnalysis.CompoundWord::joined).toList();
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
        if (haveAFormInCommon(one, other)) {
            return IN_A_FORM;
        }
        double spelled = 1
                - (double) LevenshteinDistance.getDefaultInstance().apply(one, other)
                        / Math.max(one.length(), other.length());
        if (spelled >= LEAST) {
            return spelled;
        }
        return Collections.disjoint(TextAnalysis.sounds(one), TextAnalysis.sounds(other)) ? 0 : HEARD;
    }

    private static boolean haveAFormInCommon(String one, String other) {
        Set<String> forms = new HashSet<>(WordForms.of(one));
        Set<String> others = WordForms.of(other);
        return forms.contains(other) || others.contains(one) || !Collections.disjoint(forms, others);
    }
}
