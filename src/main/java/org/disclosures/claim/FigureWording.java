package org.disclosures.claim;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.TermLabels;

/** Words figures and minimums in the caller's language, never more precisely than their source did. */
@ApplicationScoped
public class FigureWording {

    private final Messages messages;
    private final Language language;
    private final TermLabels labels;
    private final Map<ULocale, LocalizedNumberFormatter> numbers = new ConcurrentHashMap<>();

    FigureWording(Messages messages, Language language, TermLabels labels) {
        this.messages = messages;
        this.language = language;
        this.labels = labels;
    }

    /** The view of a figure; null for null. */
    FigureView view(Figure figure) {
        if (figure == null) {
            return null;
        }
        Bounds bounds = figure.bounds();
        return new FigureView(
                figure.qualifier(),
                figure.amount(),
                figure.upperAmount(),
                figure.unit(),
                figure.currency(),
                bounds.lower(),
                bounds.upper(),
                figure.estimate(),
                wording(figure),
                text(figure));
    }

    /**
     * A derived minimum with the figure that sets it, such as “minimum 601, from ‘more than 600 individuals’”; says so if no
     * figure sets one.
     */
    String minimum(long lower, FigureView from) {
        String least = from.unit() == FigureUnit.MONEY ? money(lower, from.currency()) : number(lower);
        return lower == 0 ? messages.text("bound.none") : messages.format("bound.minimum", least, from.text());
    }

    /** The label of a unit; of money with the name of the currency. */
    public String unit(FigureUnit unit, String currency) {
        return currency == null
                ? labels.of(unit)
                : messages.format(
                        "currency.unit",
                        labels.of(unit),
                        Currency.getInstance(currency).getName(language.icu(), Currency.LONG_NAME, null));
    }

    /** The number of people named individually, such as “named here: 2”. */
    String named(long people) {
        return messages.format("named.here", number(people));
    }

    private String wording(Figure figure) {
        String key = key("wording.", figure);
        return switch (figure.qualifier()) {
            case SEVERAL -> messages.text(key);
            case BETWEEN -> messages.format(key, number(figure.amount()), number(figure.upperAmount()));
            default -> messages.format(key, number(figure.amount()));
        };
    }

    private String text(Figure figure) {
        String key = key("figure.", figure);
        if (figure.qualifier() == FigureQualifier.SEVERAL) {
            return messages.text(key + "." + figure.unit().code());
        }
        if (figure.qualifier() == FigureQualifier.BETWEEN) {
            return messages.format(key, number(figure.amount()), counted(figure.upperAmount(), figure));
        }
        return messages.format(key, counted(figure.amount(), figure));
    }

    // Money and time are not counted: they are less, not fewer.
    private static String key(String prefix, Figure figure) {
        boolean less = figure.qualifier() == FigureQualifier.FEWER_THAN
                && figure.unit().isDivisible();
        return prefix + (less ? "less-than" : figure.qualifier().code());
    }

    private String counted(long amount, Figure figure) {
        return figure.unit() == FigureUnit.MONEY
                ? money(amount, figure.currency())
                : messages.format("unit." + figure.unit().code(), amount);
    }

    private String money(long amount, String currency) {
        return NumberFormatter.withLocale(language.icu())
                .unit(Currency.getInstance(currency))
                .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                .precision(Precision.integer())
                .format(amount)
                .toString();
    }

    private String number(long amount) {
        return numbers.computeIfAbsent(language.icu(), NumberFormatter::withLocale)
                .format(amount)
                .toString();
    }
}
