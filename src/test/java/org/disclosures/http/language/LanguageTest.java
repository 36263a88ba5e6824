package org.disclosures.http.language;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
@QuarkusTest
class LanguageTest {

    @ParameterizedTest(name = "{0} is answered in {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en                         | en
        fr                         | fr
        es                         | es
        de                         | de
        ar                         | ar
        de-CH                      | de
        de-CH-1996                 | de
        ar-EG                      | ar
        FR-ca                      | fr
        nl                         | en
        nl, de;q=0.5               | de
        de;q=0.2, fr;q=0.9         | fr
        fr;q=0.1, *;q=0.5          | fr
        en;q=0, de                 | de
        zh-Hant-TW, es-419;q=0.8   | es
        *                          | en
        ''                         | en
        ;;;                        | en
        de;q=2                     | en
        de;q=x                     | en
        d_e                        | en
        """)
    void theBestMatchIsServed(String accepted, String served) {
        Response answer = given().header("Accept-Language", accepted).get("/v1/countries/DE");

        assertEquals(200, answer.statusCode());
        assertEquals(served, answer.header("Content-Language"));
        assertEquals(nameOfGermany(served), answer.path("name"));
    }

    @Test
    void veryLongHeadersAreIgnored() {
        given().header("Accept-Language", "de," + "x-y,".repeat(500))
                .get("/v1")
                .then()
                .statusCode(200)
                .header("Content-Language", "en");
    }

    @Test
    void englishIsTheDefault() {
        given().get("/v1/countries/DE").then().header("Content-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/claims", "/v1/countries/FR", "/v1/statistics/targets", "/v1/vocabularies"})
    void responsesDeclareTheHeadersTheyVaryBy(String address) {
        given().get(address).then().header("Vary", "Accept, Accept-Language, Accept-Encoding, Authorization, Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "de", "ar"})
    void termsHaveALabelInEveryLanguage(String language) {
        List<List<String>> english = labels("en");
        List<List<String>> labels = labels(language);

        assertEquals(english.size(), labels.size());
        int same = 0;
        for (int i = 0; i < labels.size(); i++) {
            assertEquals(english.get(i).size(), labels.get(i).size());
            for (int j = 0; j < labels.get(i).size(); j++) {
                assertThat(labels.get(i).get(j), is(not(blankOrNullString())));
                // Single words such as “Documents” are the same in several languages.
                String label = labels.get(i).get(j);
                same += label.contains(" ") && label.equals(english.get(i).get(j)) ? 1 : 0;
            }
        }
        assertThat("labels left in English: " + same, same == 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Alleged selection for potential surveillance          | Allegation | The Washington Post
        fr | Sélection alléguée en vue d’une surveillance potentielle | Allégation | The Washington Post
        es | Supuesta selección para una posible vigilancia        | Alegación  | The Washington Post
        de | Angebliche Auswahl für eine mögliche Überwachung      | Behauptung | The Washington Post
        ar | اختيار مزعوم لمراقبة محتملة                           | زعم        | The Washington Post
        """)
    void claimsAreLabelledInTheCallersLanguage(String language, String kind, String assurance, String attributed) {
        Response claim = given().header("Accept-Language", language).get("/v1/claims/" + SeedClaims.id("journalists"));

        assertEquals(kind, claim.path("kindLabel"));
        assertEquals(assurance, claim.path("assuranceLabel"));
        assertEquals(attributed, claim.path("attributedTo"));
        assertEquals("en", claim.path("language"));
        assertEquals("Of the individuals identified, 189 are journalists.", claim.path("statement"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Amnesty International, via The Guardian | Forbidden Stories and Amnesty International | Unidentified publisher, in its own voice
        fr | Amnesty International, via The Guardian | Forbidden Stories et Amnesty International  | Unidentified publisher, en son nom propre
        es | Amnesty International, vía The Guardian | Forbidden Stories y Amnesty International   | Unidentified publisher, en nombre propio
        de | Amnesty International, via The Guardian | Forbidden Stories und Amnesty International | Unidentified publisher, in eigenem Namen
        """)
    void attributionChainsAreWordedInTheLanguage(String language, String relayed, String together, String own) {
        assertEquals(relayed, attributedTo(language, "journalists-traces"));
        assertEquals(together, attributedTo(language, "list-size"));
        assertEquals(own, attributedTo(language, "gantz-visit"));
    }

    private static String attributedTo(String language, String key) {
        return given().header("Accept-Language", language)
                .get("/v1/claims/" + SeedClaims.id(key))
                .path("attributedTo");
    }

    private static List<List<String>> labels(String language) {
        return given().header("Accept-Language", language)
                .get("/v1/vocabularies")
                .jsonPath()
                .getList("terms.label");
    }

    private static String nameOfGermany(String language) {
        return switch (language) {
            case "fr" -> "Allemagne";
            case "es" -> "Alemania";
            case "de" -> "Deutschland";
            case "ar" -> "ألمانيا";
            default -> "Germany";
        };
    }
}
