package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels in a language that only the ledger has are served to those who ask for it; everything else is in a language of the service. */
@QuarkusTest
@OwnDesk
class LedgerLanguagesTest {

    private static final String CATEGORY = "/v1/categories/head-of-state";
    private static final String LABEL = "Caps d’Estat";

    @BeforeEach
    void label() {
        EditorClient.as("editor")
                .patch("categories/head-of-state", Map.of("labels", Map.of("ca", LABEL, "el-GR", "Αρχηγοί κρατών")))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ca               | Caps d’Estat | en
        ca-ES            | Caps d’Estat | en
        CA, fr;q=0.5     | Caps d’Estat | fr
        fr, ca;q=0.5     | Chefs d’État              | fr
        de;q=0.4, ca     | Caps d’Estat | de
        el-GR, es        | Αρχηγοί κρατών            | es
        el, es           | Jefes de Estado             | es
        oc, ca           | Caps d’Estat | en
        oc               | Heads of state              | en
        """)
    void labelsAreServedInTheLanguageThatTheyHave(String accepted, String label, String language) {
        Response answer = given().header("Accept-Language", accepted).get(CATEGORY);
        assertEquals(200, answer.statusCode());
        assertEquals(language, answer.header("Content-Language"));
        assertEquals(label, answer.path("name"));
        // Read again, from the cache.
        assertEquals(
                answer.asString(),
                given().header("Accept-Language", accepted).get(CATEGORY).asString());
        assertEquals(
                answer.<String>path("name"),
                TestTokens.as("reader")
                        .header("Accept-Language", accepted)
                        .get(CATEGORY)
                        .path("name"));
    }

    @Test
    void variantsAreThoseOfLanguagesThatTheLedgerHas() {
        String english = tag("en");
        assertNotEquals(english, tag("ca"));
        assertNotEquals(tag("fr"), tag("ca, fr"));
        assertEquals(tag("ca, fr"), tag("ca-ES, tlh, fr;q=0.3"));
        for (String invented : new String[] {"tlh", "ca1234", "x-ca", "zz-ZZ", "ast, oc"}) {
            assertEquals(english, tag(invented), invented);
        }
        given().header("Accept-Language", "ca")
                .header("If-None-Match", tag("ca"))
                .get(CATEGORY)
                .then()
                .statusCode(304)
                .header("Vary", containsString("Accept-Language"));
        given().header("Accept-Language", "ca")
                .header("If-None-Match", english)
                .get(CATEGORY)
                .then()
                .statusCode(200);
    }

    @Test
    void labelsOfHiddenCategoriesAreNoVariants() {
        EditorClient editor = EditorClient.as("editor");
        String before = tag("br");
        editor.created(
                "categories",
                Map.of("id", "hidden-category", "position", 77, "labels", Map.of("en", "Hidden", "br", "Kuzhet")));
        assertEquals(before, tag("br"));
        assertEquals(tag("en"), tag("br"));
        assertEquals(
                "Kuzhet",
                editor.request()
                        .header("Accept-Language", "br")
                        .get("/v1/categories/hidden-category")
                        .path("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/categories?limit=200",
                "/v1/categories?format=csv",
                "/v1/categories?format=ndjson",
                "/v1/targets?category=head-of-state&limit=200",
                "/v1/targets?category=head-of-state&format=csv",
                "/v1/targets/facets?by=category",
                "/v1/search?type=category&q=caps",
                "/v1/suggest?prefix=caps",
                "/v1/changes?collection=categories&limit=200",
            })
    void labelsAreInEveryFormat(String address) {
        Response answer = given().header("Accept-Language", "ca").get(address);
        assertEquals(200, answer.statusCode(), answer.asString());
        assertThat(answer.asString(), containsString(LABEL));
    }

    @Test
    void theRestIsInTheLanguageOfTheService() {
        given().header("Accept-Language", "ca, de;q=0.5")
                .get("/v1/targets?category=head-of-state&limit=200")
                .then()
                .body("items.category.name", everyItem(equalTo(LABEL)))
                .body("items.kindLabel", hasItem("Person"));
    }

    /** The embedding page chooses the language of the labels, too. */
    @ParameterizedTest
    @CsvSource({
        "ca, Caps d’Estat, en",
        "CA-es, Caps d’Estat, en",
        "el-GR, Αρχηγοί κρατών, en",
        "fr-CA, Chefs d’État, fr",
        "de, Staatsoberhäupter, de"
    })
    void chartsHaveLabelsInTheChosenLanguage(String tag, String label, String language) {
        String chart = "/v1/charts/targets-by-category.txt?category=head-of-state";
        for (int pass = 0; pass < 2; pass++) {
            Response chosen = given().header("Accept-Language", "es").get(chart + "&lang=" + tag);
            assertThat(chosen.asString(), containsString(label));
            assertEquals(language, chosen.header("Content-Language"));
            assertThat(chosen.header("Vary"), containsString("Accept-Language"));
            // One address in two languages.
            Response accepted = given().header("Accept-Language", tag).get(chart);
            Response other = given().header("Accept-Language", "es").get(chart);
            assertThat(accepted.asString(), containsString(label));
            assertThat(other.asString(), containsString("Jefes de Estado"));
            assertNotEquals(accepted.header("ETag"), other.header("ETag"));
            assertNotEquals(chosen.header("ETag"), other.header("ETag"));
        }
        String page = "/embed/charts/targets-by-category?category=head-of-state&lang=" + tag;
        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString(label))
                .body(containsString("lang=" + tag))
                .body(containsString("<html lang=\"" + language + "\""));
    }

    @Test
    void languagesThatNobodyHasAreRefused() {
        for (String tag : List.of("nl", "tlh", "x", "ca,fr", "*", "de;q=1")) {
            ProblemResponse.ofParameter(
                            given().queryParam("lang", tag).get("/v1/charts/targets-by-category.svg"), "lang")
                    .body("errors[0].allowed", hasItems("en", "fr", "es", "de", "ar", "ca", "el-GR"));
        }
    }

    private static String tag(String accepted) {
        return given().header("Accept-Language", accepted).get(CATEGORY).header("ETag");
    }
}
