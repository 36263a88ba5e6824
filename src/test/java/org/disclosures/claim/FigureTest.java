package org.disclosures.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.disclosures.http.param.ParameterValues;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@AnyDatabase
class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "EXACT,      10,   , 10, 10",
        "EXACT,       0,   ,  0,  0",
        "AT_LEAST,   10,   , 10,   ",
        "MORE_THAN,  10,   , 11,   ",
        "UP_TO,      10,   ,  0, 10",
        "FEWER_THAN, 10,   ,  0,  9",
        "FEWER_THAN,  1,   ,  0,  0",
        "ABOUT,      10,   ,  0,   ",
        "BETWEEN,    10, 20, 10, 20",
        "BETWEEN,     0,  1,  0,  1",
        "SEVERAL,      ,   ,  2,   "
    })
    void boundsFollowTheQualifier(FigureQualifier qualifier, Long amount, Long upperAmount, long lower, Long upper) {
        assertEquals(
                new Bounds(lower, upper), figure(qualifier, amount, upperAmount).bounds());
    }

    @ParameterizedTest
    @EnumSource
    void boundsOfEveryQualifierAreValidForTheLargestAmount(FigureQualifier qualifier) {
        Long amount = qualifier == FigureQualifier.SEVERAL ? null : ParameterValues.LARGEST_FIGURE - 1;
        Long upperAmount = qualifier == FigureQualifier.BETWEEN ? ParameterValues.LARGEST_FIGURE : null;
        Bounds bounds = figure(qualifier, amount, upperAmount).bounds();
        assertEquals(true, bounds.lower() >= 0 && (bounds.upper() == null || bounds.upper() >= bounds.lower()));
    }

    @Test
    void boundsOfTheLargestAmountStayExactInJson() {
        Bounds bounds = figure(FigureQualifier.MORE_THAN, ParameterValues.LARGEST_FIGURE, null)
                .bounds();
        assertEquals((1L << 53) - 1, bounds.lower());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAboutIsAnEstimate(FigureQualifier qualifier) {
        Long amount = qualifier == FigureQualifier.SEVERAL ? null : 10L;
        Long upperAmount = qualifier == FigureQualifier.BETWEEN ? 20L : null;
        Long estimate = figure(qualifier, amount, upperAmount).estimate();
        if (qualifier == FigureQualifier.ABOUT) {
            assertEquals(10, estimate);
        } else {
            assertNull(estimate);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,                      ,    , 'The amount does not fit the qualifier; “several” has none, and every other qualifier needs one.'",
        "BETWEEN,                    ,  20, 'The amount does not fit the qualifier; “several” has none, and every other qualifier needs one.'",
        "SEVERAL,                  10,    , 'The amount does not fit the qualifier; “several” has none, and every other qualifier needs one.'",
        "EXACT,                    -1,    , 'The amount is out of range; use a number from 0 to 9007199254740990.'",
        "AT_LEAST,   9007199254740991,    , 'The amount is out of range; use a number from 0 to 9007199254740990.'",
        "EXACT,                    10,  20, 'The upper amount does not fit the qualifier; “between” needs one, and no other qualifier has one.'",
        "SEVERAL,                    ,  20, 'The upper amount does not fit the qualifier; “between” needs one, and no other qualifier has one.'",
        "BETWEEN,                  10,    , 'The upper amount does not fit the qualifier; “between” needs one, and no other qualifier has one.'",
        "BETWEEN, 10, 10, 'The upper amount is out of range; use a number greater than the amount and at most 9007199254740990.'",
        "BETWEEN, 10, 9, 'The upper amount is out of range; use a number greater than the amount and at most 9007199254740990.'",
        "BETWEEN, 10, 9007199254740991, 'The upper amount is out of range; use a number greater than the amount and at most 9007199254740990.'",
        "FEWER_THAN,                0,    , 'The amount does not fit “fewer than”; use at least 1.'"
    })
    void inconsistentFiguresAreRefused(FigureQualifier qualifier, Long amount, Long upperAmount, String reason) {
        assertEquals(
                reason,
                assertThrows(IllegalArgumentException.class, () -> figure(qualifier, amount, upperAmount))
                        .getMessage());
    }

    @Test
    void figuresRequireAQualifierAndAUnit() {
        assertThrows(IllegalArgumentException.class, () -> figure(null, 10L, null));
        assertThrows(IllegalArgumentException.class, () -> new Figure(FigureQualifier.EXACT, 10L, null, null, null));
    }

    @Test
    void moneyHasACurrencyAndNoOtherUnitHas() {
        Figure money = money(FigureQualifier.MORE_THAN, 65_000_000L, "EUR");
        assertEquals(new Bounds(65_000_000L, null), money.bounds());
        assertEquals(
                new Bounds(0, 65_000_000L),
                money(FigureQualifier.FEWER_THAN, 65_000_000L, "EUR").bounds());
        for (String currency : new String[] {null, "", "EURO", "eur", "QQQ"}) {
            assertThrows(IllegalArgumentException.class, () -> money(FigureQualifier.EXACT, 1L, currency));
        }
        assertThrows(IllegalArgumentException.class, () -> money(FigureQualifier.SEVERAL, null, "EUR"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Figure(FigureQualifier.EXACT, 10L, null, FigureUnit.DEVICES, "EUR"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyUnitsWithoutFractionsMoveTheEnds(FigureUnit unit) {
        long step = unit == FigureUnit.MONEY || unit == FigureUnit.DAYS ? 0 : 1;
        String currency = unit == FigureUnit.MONEY ? "EUR" : null;
        assertEquals(
                new Bounds(10 + step, null), new Figure(FigureQualifier.MORE_THAN, 10L, null, unit, currency).bounds());
        assertEquals(
                new Bounds(0, 10 - step), new Figure(FigureQualifier.FEWER_THAN, 10L, null, unit, currency).bounds());
    }

    private static Figure money(FigureQualifier qualifier, Long amount, String currency) {
        return new Figure(qualifier, amount, null, FigureUnit.MONEY, currency);
    }

    private static Figure figure(FigureQualifier qualifier, Long amount, Long upperAmount) {
        return new Figure(qualifier, amount, upperAmount, FigureUnit.INDIVIDUALS, null);
    }
}
