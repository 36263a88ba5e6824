package org.disclosures.search;

import java.util.Arrays;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.PlaceRole;

/**
 * The minimum for a country that the figure of a claim counts for, as a word of the index.
 *
 * @param currency null unless the unit is money
 * @param repetition the claim that it repeats; null if it repeats none
 */
record CountryFigureWord(
        String country,
        PlaceRole role,
        ClaimKind kind,
        FigureUnit unit,
        String currency,
        CountryFigureRepetition repetition) {

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
    record CountryFigureRepetition(int steps, String original, boolean alone) {}

    /** The beginning of the words of a country. */
    static String beginning(String country) {
        return country + BETWEEN;
    }

    String spelled() {
        String group =
                String.join(BETWEEN, country, role.code(), kind.code(), unit.code(), currency == null ? "" : currency);
        return repetition == null
                ? group
                : String.join(
                        BETWEEN,
                        group,
                        Integer.toString(repetition.steps()),
                        repetition.original(),
                        Boolean.toString(repetition.alone()));
    }

    static CountryFigureWord read(String word) {
        String[] parts = word.split(BETWEEN, -1);
        return new CountryFigureWord(
                parts[0],
                term(PlaceRole.values(), parts[1]),
                term(ClaimKind.values(), parts[2]),
                term(FigureUnit.values(), parts[3]),
                parts[4].isEmpty() ? null : parts[4],
                parts.length == PARTS_OF_ORIGINALS
                        ? null
                        : new CountryFigureRepetition(
                                Integer.parseInt(parts[5]), parts[6], Boolean.parseBoolean(parts[7])));
    }

    /** The minimum itself. */
    CountryFigureWord group() {
        return repetition == null ? this : new CountryFigureWord(country, role, kind, unit, currency, null);
    }

    /** The term with a code. */
    static <T extends Term> T term(T[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
