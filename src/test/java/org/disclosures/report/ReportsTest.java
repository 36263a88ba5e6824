package org.disclosures.report;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReportsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "publisher=unidentified-publisher, 1",
        "publisher=reuters, 0",
        "kind=news-article, 1",
        "kind=court-document, 0",
        "language=en, 1",
        "language=nl, 0",
        "publishedFrom=2021-07-27, 1",
        "publishedFrom=2021-07-28, 0",
        "publishedTo=2021-07-27, 1",
        "publishedTo=2021-07-26, 0",
        "publishedFrom=2021-07-27&publishedTo=2021-07-27&kind=news-article, 1",
    })
    void filtersNarrowTheList(String filter, int found) {
        assertEquals(found, ListWalk.items("/v1/reports?" + filter).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publisher=nobody",
                "kind=rumour",
                "language=e",
                "language=en_GB",
                "publishedFrom=2021-02-30",
                "publishedTo=yesterday",
                "title=x",
            })
    void invalidParametersAreRefused(String query) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/reports?" + query), query.substring(0, query.indexOf('=')));
        ProblemResponse.ofParameter(
                ListWalk.get("/v1/reports?publishedFrom=2021-07-28&publishedTo=2021-07-27"), "publishedTo");
    }

    @Test
    void reportsShowOnlyKnownFields() {
        ListWalk.get("/v1/reports/" + SeedClaims.REPORT)
                .then()
                .body("title", equalTo("Israeli Defense Minister to visit France to discuss NSO"))
                .body("publishedOn", equalTo("2021-07-27"))
                .body("publishers[0].id", equalTo("unidentified-publisher"))
                .body("url", nullValue());
    }

    @Test
    void reportsListTheirClaims() {
        String claims = "/v1/reports/" + SeedClaims.REPORT + "/claims";
        assertEquals(SeedClaims.KEYS, SeedClaims.keys(ListWalk.values(claims, "id")));
        assertEquals(List.of(SeedClaims.id("morocco-client")), ListWalk.values(claims + "?kind=client", "id"));
    }
}
