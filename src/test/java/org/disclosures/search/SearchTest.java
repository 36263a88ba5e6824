package org.disclosures.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by which words, and what is told of it. */
@QuarkusTest
class SearchTest {

    @ParameterizedTest
    @CsvSource({
        "Macrón,            target, emmanuel-macron",
        "macron,            target, emmanuel-macron",
        "Macorn,            target, emmanuel-macron",
        "Makron,            target, emmanuel-macron",
        "Макрон,            target, emmanuel-macron",
        "Emanuel Macron,    target, emmanuel-macron",
        "Khashogi,          target, jamal-khashoggi",
        "Kashoggi,          target, jamal-khashoggi",
        "Cengis,            target, hatice-cengiz",
        "Deutschland,       country, DE",
        "Allemagne,         country, DE",
        "ألمانيا,           country, DE",
        "Amnesty,           organisation, amnesty-international",
        "Pegasus,           technology, pegasus",
        "'middle east',     region, middle-east",
        "\"Washington Post\", source, washington-post",
        "Amnest*,           source, amnesty-international",
    })
    void finds(String words, String type, String id) {
        List<String> found = given().queryParam("q", words)
                .queryParam("type", type)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reference.id");
        assertThat(words, found, is(not(empty())));
        assertEquals(id, found.get(0), words);
    }
}
