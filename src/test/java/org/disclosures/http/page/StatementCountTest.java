package org.disclosures.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.disclosures.access.Audience;
import org.disclosures.search.SearchIndex;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of statements for a response is small and does not depend on the number of items. */
@QuarkusTest
class StatementCountTest {

    @Inject
    SessionFactory sessions;

    @Inject
    SearchIndex index;

    // While the index is built, the database answers.
    @BeforeEach
    void awaitIndex() {
        index.searcher(Audience.PUBLIC).close();
    }

    // The names of people mentioned in statements take one statement more, where a page has any.
    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#addresses")
    void longPagesTakeAsManyStatementsAsShortOnes(String list) {
        long one = statements(list + "?limit=1");
        for (int limit : new int[] {5, 32}) {
            long more = statements(list + "?limit=" + limit) - one;
            assertTrue(more == 0 || more == 1 && list.matches(".*(claims|categories)"), more + " more for " + limit);
        }
    }

    @ParameterizedTest(name = "{0} takes at most {1}")
    @CsvSource({
        "/v1, 1",
        "/v1/claims/{claim}, 10",
        "/v1/reports/{report}, 3",
        "/v1/disclosures/list-of-phone-numbers, 2",
        "/v1/sources/the-guardian, 15",
        "/v1/targets/emmanuel-macron, 42",
        "/v1/categories/journalist, 14",
        "/v1/countries/FR, 15",
        "/v1/countries/AQ, 3",
        "/v1/regions/middle-east, 1",
        "/v1/organisations/the-guardian, 3",
        "/v1/technologies/pegasus, 5",
        "/v1/statistics/targets, 28",
        "/v1/statistics/targets?by=country, 20",
        "/v1/vocabularies, 0",
        "/v1/claims/{claim}?expand=report&expand=target&expand=attributions.source&expand=links.claim, 24",
        "/v1/claims?limit=200&expand=report&expand=target&expand=attributions.source&expand=links.claim, 28",
    })
    void singleResourcesTakeFewStatements(String address, long most) {
        long taken = statements(
                address.replace("{claim}", SeedClaims.id("journalists-traces")).replace("{report}", SeedClaims.REPORT));
        assertTrue(taken <= most, address + " took " + taken);
    }

    private long statements(String address) {
        Statistics statistics = sessions.getStatistics();
        assertTrue(statistics.isStatisticsEnabled());
        // Loads the revision that entity tags are made from; other responses then reuse it.
        ListWalk.get("/v1/vocabularies");
        long before = statistics.getPrepareStatementCount();
        assertEquals(200, ListWalk.get(address).statusCode());
        return statistics.getPrepareStatementCount() - before;
    }
}
