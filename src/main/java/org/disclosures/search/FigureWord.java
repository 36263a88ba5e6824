package org.disclosures.search;

import java.util.Arrays;
import org.disclosures.claim.FigureGroups;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;

/**
 * The minimum that the figure of a claim counts for, as a word of the index.
 *
 * @param scope the code of a country, whose groups are its roles, or the name of {@link FigureGroups}
 * @param group the code of the group in its scope; empty for all claims
 * @param currency null unless the unit is money
 * @param repetition the claim that it repeats; null if it repeats none
 */
record FigureWord(
        String scope, String group, ClaimKind kind, FigureUnit unit, String currency, FigureRepetition repetition) {

    /** The separator of the parts of a word. */
    static final String BETWEEN = ":";

    private static final int PARTS_OF_ORIGINALS = 5;

    /**
     * The place of a claim among those that are one by repetition, of which one counts.
     *
     * @param original id of the first of them
     * @param steps number of steps from it
     * @param alone false if the figure is about several places together, so that it sets no minimum
     */
    record FigureRepetition(int steps, String original, boolean alone) {}

    /** The beginning of the words of a scope. */
    static String beginning(String scope) {
        return scope + BETWEEN;
    }

    String spelled() {
        String minimum = String.join(BETWEEN, scope, group, kind.code(), unit.code(), currency == null ? "" : currency);
        return repetition == null
                ? minimum
                : String.join(
                        BETWEEN,
                        minimum,
                        Integer.toString(repetition.steps()),
                        repetition.original(),
                        Boolean.toString(repetition.alone()));
    }

    static FigureWord read(String word) {
        String[] parts = word.split(BETWEEN, -1);
        return new FigureWord(
                parts[0],
                parts[1],
                term(ClaimKind.values(), parts[2]),
                term(FigureUnit.values(), parts[3]),
                parts[4].isEmpty() ? null : parts[4],
                parts.length == PARTS_OF_ORIGINALS
                        ? null
                        : new FigureRepetition(Integer.parseInt(parts[5]), parts[6], Boolean.parseBoolean(parts[7])));
    }

    /** The minimum itself. */
    FigureWord minimum() {
        return repetition == null ? this : new FigureWord(scope, group, kind, unit, currency, null);
    }

    /** True unless the figure is about several groups together. */
    boolean alone() {
        return repetition == null || repetition.alone();
    }

    /** The term with a code. */
    static <T extends Term> T term(T[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
