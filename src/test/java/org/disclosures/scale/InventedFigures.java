package org.disclosures.scale;

import java.util.SplittableRandom;
import org.disclosures.claim.Figure;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;

/** Invented figures, most of them small. */
final class InventedFigures {

    private static final double LARGEST = Math.log(50_000);

    private static final WeightedValues<FigureQualifier> QUALIFIERS = new WeightedValues<FigureQualifier>()
            .of(FigureQualifier.EXACT, 34)
            .of(FigureQualifier.AT_LEAST, 22)
            .of(FigureQualifier.MORE_THAN, 16)
            .of(FigureQualifier.ABOUT, 10)
            .of(FigureQualifier.SEVERAL, 7)
            .of(FigureQualifier.UP_TO, 5)
            .of(FigureQualifier.BETWEEN, 4)
            .of(FigureQualifier.FEWER_THAN, 2);
    private static final WeightedValues<FigureUnit> UNITS = new WeightedValues<FigureUnit>()
            .of(FigureUnit.INDIVIDUALS, 60)
            .of(FigureUnit.PHONE_NUMBERS, 18)
            .of(FigureUnit.DEVICES, 14)
            .of(FigureUnit.ORGANISATIONS, 5)
            .of(FigureUnit.COUNTRIES, 3);

    private InventedFigures() {}

    static Figure draw(SplittableRandom random) {
        FigureQualifier qualifier = QUALIFIERS.draw(random);
        long amount = Math.round(Math.exp(random.nextDouble(LARGEST)));
        return new Figure(
                qualifier,
                qualifier == FigureQualifier.SEVERAL ? null : amount,
                qualifier == FigureQualifier.BETWEEN ? (Long) (amount + 1 + random.nextLong(amount)) : null,
                UNITS.draw(random),
                null);
    }
}
