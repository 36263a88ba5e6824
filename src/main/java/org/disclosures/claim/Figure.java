package org.disclosures.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;

/**
 * A figure as its source qualified it.
 *
 * @param amount from 0 to 2^53 − 2; null for {@link FigureQualifier#SEVERAL}
 * @param upperAmount the upper number of {@link FigureQualifier#BETWEEN}; otherwise null
 * @param currency the ISO 4217 code of the currency of {@link FigureUnit#MONEY}; otherwise null
 */
@Embeddable
public record Figure(
        @Column(name = "figure_qualifier") @Enumerated(EnumType.STRING)
        FigureQualifier qualifier,

        @Column(name = "figure_amount") Long amount,
        @Column(name = "figure_upper_amount") Long upperAmount,

        @Column(name = "figure_unit") @Enumerated(EnumType.STRING)
        FigureUnit unit,

        @Column(name = "figure_currency") String currency) {

    /** @throws InvalidFigureException if the parts do not fit together; its message is shown to users */
    public Figure {
        if (qualifier == null || unit == null) {
            throw new InvalidFigureException("qualifier", "The figure has no qualifier or no unit; add them.");
        }
        if ((qualifier == FigureQualifier.SEVERAL) != (amount == null)) {
            throw new InvalidFigureException(
                    "amount",
                    "The amount does not fit the qualifier; “several” has none, and every other qualifier needs one.");
        }
        if (amount != null && (amount < 0 || amount > ParameterValues.LARGEST_FIGURE)) {
            throw new InvalidFigureException(
                    "amount",
                    "The amount is out of range; use a number from 0 to " + ParameterValues.LARGEST_FIGURE + ".");
        }
        if ((qualifier == FigureQualifier.BETWEEN) != (upperAmount != null)) {
            throw new InvalidFigureException(
                    "upperAmount",
                    "The upper amount does not fit the qualifier; “between” needs one, and no other qualifier "
                            + "has one.");
        }
        if (upperAmount != null && (upperAmount <= amount || upperAmount > ParameterValues.LARGEST_FIGURE)) {
            throw new InvalidFigureException(
                    "upperAmount",
                    "The upper amount is out of range; use a number greater than the amount and at most "
                            + ParameterValues.LARGEST_FIGURE + ".");
        }
        if (qualifier == FigureQualifier.FEWER_THAN && amount < 1) {
            throw new InvalidFigureException("amount", "The amount does not fit “fewer than”; use at least 1.");
        }
        if (unit == FigureUnit.MONEY) {
            checkMoney(qualifier, currency);
        } else if (currency != null) {
            throw new InvalidFigureException(
                    "currency", "`currency` applies only to the unit `money`; remove it, or use that unit.");
        }
    }

    /** The parts of a figure do not fit together; the message is shown to users. */
    public static final class InvalidFigureException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String field;

        InvalidFigureException(String field, String message) {
            super(message);
            this.field = field;
        }

        /** The field of the figure that has to be changed. */
        public String field() {
            return field;
        }
    }

    private static void checkMoney(FigureQualifier qualifier, String currency) {
        if (currency == null) {
            throw new InvalidFigureException(
                    "currency",
                    "The figure is an amount of money without a currency; add `currency`, an ISO 4217 code such as EUR.");
        }
        if (!isCurrency(currency)) {
            throw new InvalidFigureException(
                    "currency",
                    "The currency “" + currency
                            + "” is not an ISO 4217 code; use one of three capital letters, such as EUR.");
        }
        if (qualifier == FigureQualifier.SEVERAL) {
            throw new InvalidFigureException("qualifier", "“several” does not apply to money; use an amount.");
        }
    }

    /** True for an ISO 4217 code. */
    static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The interval of numbers that the figure allows. Where the unit has fractions, the ends are not moved by one. */
    public Bounds bounds() {
        int step = unit.isDivisible() ? 0 : 1;
        return switch (qualifier) {
            case EXACT -> new Bounds(amount, amount);
            case AT_LEAST -> new Bounds(amount, null);
            case MORE_THAN -> new Bounds(amount + step, null);
            case UP_TO -> new Bounds(0, amount);
            case FEWER_THAN -> new Bounds(0, amount - step);
            case ABOUT -> new Bounds(0, null);
            case BETWEEN -> new Bounds(amount, upperAmount);
            case SEVERAL -> new Bounds(2, null);
        };
    }

    /** The number that the source estimated; null unless the figure is an estimate. */
    public Long estimate() {
        return qualifier == FigureQualifier.ABOUT ? amount : null;
    }
}
