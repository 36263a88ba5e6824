package org.disclosures.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.disclosures.access.Audience;
import org.disclosures.testing.Tokens;
import org.disclosures.testing.Walk;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public's lists come from the index, and those of readers from the database: where nothing is hidden they are the same. */
@QuarkusTest
class IndexedListsTest {

    @Inject
    SearchIndex index;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void awaitTheIndex() {
        index.searcher(Audience.PUBLIC).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims?limit=200",
                "/v1/claims?limit=7&count=true",
                "/v1/claims?sort=report,-position&limit=5",
                "/v1/claims?sort=-occurred,kind,id&limit=5",
                "/v1/claims?sort=assurance,-lowerBound,-id&limit=5&count=true",
                "/v1/claims?sort=assertedOn&kind=leak,selection",
                "/v1/claims?country=FR&placeRole=targets&limit=1&count=true",
                "/v1/claims?source=amnesty-international&sourceRole=originated",
                "/v1/claims?atLeast=15&atMost=50000&linked=true",
                "/v1/claims?occurredFrom=2018-06-01",
                "/v1/claims?fields=id,statement,places&limit=3",
                "/v1/claims?expand=report,attributions.source,links.claim&limit=3",
                "/v1/reports/israeli-defense-minister-to-visit-france-2021-07-27/claims?sort=-position&limit=9",
                "/v1/sources/washington-post/claims?limit=2",
                "/v1/countries/MX/claims",
                "/v1/targets/emmanuel-macron/claims?count=true",
            })
    void areThoseOfTheDatabase(String list) {
        String reader = Tokens.issue("reader");
        for (String language : new String[] {"en", "fr", "es", "de", "ar"}) {
            String page = list;
            while (page != null) {
                Response stored =
                        Tokens.with(reader).header("Accept-Language", language).get(page);
                Response found =
                        RestAssured.given().header("Accept-Language", language).get(page);
                assertEquals(stored.asString(), found.asString(), page);
                assertEquals(stored.header("Link"), found.header("Link"), page);
                String next = stored.path("page.next");
                page = next == null ? null : list + "&cursor=" + next;
            }
        }
    }

    @Test
    void takeOneSmallStatement() {
        String list = "/v1/claims?country=FR&kind=selection";
        // The first time, what is needed may have to be loaded for longer than lists wait.
        Walk.get(list);
        sessions.getStatistics().clear();
        Walk.get(list);
        assertThat(sessions.getStatistics().getPrepareStatementCount(), is(lessThanOrEqualTo(1L)));
        assertEquals(0, sessions.getStatistics().getEntityLoadCount());
    }
}
