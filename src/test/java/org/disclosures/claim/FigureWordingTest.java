package org.disclosures.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are worded as their source put them, in every language. */
@QuarkusTest
class FigureWordingTest {

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
