package org.disclosures.reconciliation;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** When two names are the same: but for case, accents, punctuation and the width of spaces, and for nothing else. */
final class Names {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{P}\\p{Z}\\s]+");

    private Names() {}

    /** What two equal names have in common; empty for one that has neither letter, digit nor sign. */
    static String fold(String name) {
        String bare = MARKS.matcher(DECOMPOSED.normalize(name)).replaceAll("");
        return SEPARATORS.matcher(FOLDED.normalize(bare)).replaceAll(" ").strip();
    }

    static boolean areEqual(String one, String other) {
        String folded = fold(one);
        return !folded.isEmpty() && folded.equals(fold(other));
    }
}
