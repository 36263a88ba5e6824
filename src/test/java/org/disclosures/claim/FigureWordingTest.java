package org.disclosures.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.testing.SeedClaims;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures are worded as their source put them, in every language. */
@QuarkusTest
class FigureWordingTest {

    @Inject
    FigureWording words;

    @Inject
    Language language;

    @Test
    void everyQualifierIsWordedWithEveryUnitInEveryLanguage() {
        for (Locale served : Language.SERVED) {
            for (FigureUnit unit : FigureUnit.values()) {
                Set<String> texts = new HashSet<>();
                for (FigureQualifier qualifier : FigureQualifier.values()) {
                    if (qualifier == FigureQualifier.SEVERAL && unit == FigureUnit.MONEY) {
                        continue;
                    }
                    FigureView figure = view(served, qualifier, 5_000, unit);
                    assertTrue(texts.add(figure.text()), figure::text);
                    assertFalse((figure.text() + figure.wording()).matches(".*[{}!?].*"), figure::text);
                    boolean fewer = qualifier == FigureQualifier.FEWER_THAN
                            && unit != FigureUnit.MONEY
                            && unit != FigureUnit.DAYS;
                    assertEquals(
                            fewer && served.equals(Locale.ENGLISH),
                            (figure.text() + figure.wording()).contains("fewer"),
                            figure::text);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | at-least   | at least 5,000 euros          | at least 5,000
        en | more-than  | more than 5,000 euros         | more than 5,000
        en | up-to      | up to 5,000 euros             | up to 5,000
        en | fewer-than | less than 5,000 euros         | less than 5,000
        en | about      | about 5,000 euros             | about 5,000
        en | between    | between 5,000 and 7,000 euros | between 5,000 and 7,000
        fr | at-least   | au moins 5 000 euros          | au moins 5 000
        fr | more-than  | plus de 5 000 euros           | plus de 5 000
        fr | up-to      | jusqu’à 5 000 euros           | jusqu’à 5 000
        fr | fewer-than | moins de 5 000 euros          | moins de 5 000
        fr | between    | entre 5 000 et 7 000 euros    | entre 5 000 et 7 000
        es | at-least   | al menos 5000 euros           | al menos 5000
        es | more-than  | más de 5000 euros             | más de 5000
        es | up-to      | hasta 5000 euros              | hasta 5000
        es | fewer-than | menos de 5000 euros           | menos de 5000
        es | between    | entre 5000 y 7000 euros       | entre 5000 y 7000
        de | at-least   | mindestens 5.000 Euro         | mindestens 5.000
        de | more-than  | mehr als 5.000 Euro           | mehr als 5.000
        de | up-to      | bis zu 5.000 Euro             | bis zu 5.000
        de | fewer-than | weniger als 5.000 Euro        | weniger als 5.000
        de | between    | zwischen 5.000 und 7.000 Euro | zwischen 5.000 und 7.000
        ar | at-least   | 5,000 يورو على الأقل          | 5,000 على الأقل
        ar | more-than  | أكثر من 5,000 يورو            | أكثر من 5,000
        ar | up-to      | 5,000 يورو كحد أقصى           | 5,000 كحد أقصى
        ar | fewer-than | أقل من 5,000 يورو             | أقل من 5,000
        ar | between    | بين 5,000 و7,000 يورو         | بين 5,000 و7,000
        """)
    void moneyIsWordedAsAnAmount(String tag, String qualifier, String text, String wording) {
        FigureView figure = view(
                Locale.forLanguageTag(tag),
                Term.find(FigureQualifier.values(), qualifier).orElseThrow(),
                5_000,
                FigureUnit.MONEY);
        assertEquals(text, figure.text().replaceAll("\\h", " "));
        assertEquals(wording, figure.wording().replaceAll("\\h", " "));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
        en | at-least   | 15 | licences | at least 15 licences
        en | exact      | 1  | licences | 1 licence
        en | several    | 2  | licences | several licences
        en | at-least   | 3  | days     | at least 3 days
        en | fewer-than | 3  | days     | less than 3 days
        en | exact      | 1  | days     | 1 day
        fr | at-least   | 15 | licences | au moins 15 licences
        fr | more-than  | 1  | days     | plus de 1 jour
        fr | fewer-than | 3  | days     | moins de 3 jours
        es | at-least   | 15 | licences | al menos 15 licencias
        es | several    | 2  | days     | varios días
        de | at-least   | 15 | licences | mindestens 15 Lizenzen
        de | fewer-than | 3  | days     | weniger als 3 Tage
        ar | exact      | 1  | licences | ترخيص واحد
        ar | exact      | 2  | licences | ترخيصان
        ar | more-than  | 2  | licences | أكثر من ترخيصين
        ar | at-least   | 3  | licences | 3 تراخيص على الأقل
        ar | at-least   | 15 | licences | 15 ترخيصًا على الأقل
        ar | exact      | 100 | licences | 100 ترخيص
        ar | exact      | 1  | days     | يوم واحد
        ar | fewer-than | 2  | days     | أقل من يومين
        ar | at-least   | 3  | days     | 3 أيام على الأقل
        ar | exact      | 269 | days    | 269 يومًا
        ar | several    | 2  | days     | عدة أيام
        """)
    void licencesAndDaysAreWordedWithTheirPlurals(String tag, String qualifier, long amount, String unit, String text) {
        FigureView figure = view(
                Locale.forLanguageTag(tag),
                Term.find(FigureQualifier.values(), qualifier).orElseThrow(),
                amount,
                Term.find(FigureUnit.values(), unit).orElseThrow());
        assertEquals(text, figure.text().replaceAll("\\h", " "));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MONEY")
    void theArabicDualIsInTheGenitiveAfterAComparison(FigureUnit unit) {
        Locale arabic = Locale.forLanguageTag("ar");
        for (FigureQualifier qualifier : Set.of(FigureQualifier.MORE_THAN, FigureQualifier.FEWER_THAN)) {
            String nominative = view(arabic, FigureQualifier.EXACT, 2, unit).text();
            String text = view(arabic, qualifier, 2, unit).text();
            assertFalse(text.contains(nominative), text);
        }
    }

    private FigureView view(Locale served, FigureQualifier qualifier, long amount, FigureUnit unit) {
        Figure figure = new Figure(
                qualifier,
                qualifier == FigureQualifier.SEVERAL ? null : amount,
                qualifier == FigureQualifier.BETWEEN ? 7_000L : null,
                unit,
                unit == FigureUnit.MONEY ? "EUR" : null);
        return language.speaking(served, () -> words.view(figure));
    }

    // French groups digits with a narrow no-break space, here written as an ordinary space.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | politicians            | more than 600     | more than 600 individuals
        en | executives             | at least 65       | at least 65 individuals
        en | heads-of-state         | several           | several individuals
        en | cengiz-infected        | 1                 | 1 device
        en | journalists-traces     | 15                | 15 devices
        en | list-size              | more than 50,000  | more than 50,000 phone numbers
        en | list-shared            | 16                | 16 organisations
        en | countries-identified   | 50                | 50 countries
        fr | politicians            | plus de 600       | plus de 600 personnes
        fr | executives             | au moins 65       | au moins 65 personnes
        fr | heads-of-state         | plusieurs         | plusieurs personnes
        fr | cengiz-infected        | 1                 | 1 appareil
        fr | list-size              | plus de 50 000    | plus de 50 000 numéros de téléphone
        es | politicians            | más de 600        | más de 600 personas
        es | executives             | al menos 65       | al menos 65 personas
        es | heads-of-state         | varios            | varias personas
        es | cengiz-infected        | 1                 | 1 dispositivo
        es | list-size              | más de 50.000     | más de 50.000 números de teléfono
        de | politicians            | mehr als 600      | mehr als 600 Personen
        de | executives             | mindestens 65     | mindestens 65 Personen
        de | heads-of-state         | mehrere           | mehrere Personen
        de | cengiz-infected        | 1                 | 1 Gerät
        de | list-size              | mehr als 50.000   | mehr als 50.000 Telefonnummern
        ar | politicians            | أكثر من 600       | أكثر من 600 شخص
        ar | executives             | 65 على الأقل      | 65 شخصًا على الأقل
        ar | heads-of-state         | عدة               | عدة أشخاص
        ar | cengiz-infected        | 1                 | جهاز واحد
        ar | journalists-traces     | 15                | 15 جهازًا
        ar | list-size              | أكثر من 50,000    | أكثر من 50,000 رقم هاتف
        """)
    void figuresAreWordedAsTheirSourcePutThem(String language, String key, String wording, String text) {
        JsonPath figure = given().header("Accept-Language", language)
                .get("/v1/claims/" + SeedClaims.id(key))
                .jsonPath();

        assertEquals(wording, figure.getString("figure.wording").replace('\u202f', ' '));
        assertEquals(text, figure.getString("figure.text").replace('\u202f', ' '));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        list-size              | 50000 | 50001 |
        individuals-identified | 1000  | 1001  |
        journalists            | 189   | 189   | 189
        politicians            | 600   | 601   |
        executives             | 65    | 65    |
        heads-of-state         |       | 2     |
        cengiz-infected        | 1     | 1     | 1
        """)
    void boundsFollowFromTheQualifier(String key, Integer amount, Integer lower, Integer upper) {
        JsonPath figure =
                given().get("/v1/claims/" + SeedClaims.id(key)).jsonPath().setRootPath("figure");

        assertEquals(amount, figure.get("amount"));
        assertEquals(lower, figure.get("lowerBound"));
        assertEquals(upper, figure.get("upperBound"));
    }
}
