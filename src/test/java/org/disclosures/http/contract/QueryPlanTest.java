package org.disclosures.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.TestTokens;
import org.hibernate.SessionFactory;
import org.hibernate.stat.QueryStatistics;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** A repeated query is not parsed again; its plan would otherwise slow down every later look-up of a plan. */
@QuarkusTest
class QueryPlanTest {

    @Inject
    SessionFactory sessions;

    @Test
    void repeatedReadsFindTheirPlans() {
        // Responses to callers with a token come from the database rather than from the cache of public responses.
        List<String> reads = ServedContract.read().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> operation.example().path("summary").asText())
                .filter(request -> request.startsWith("GET /"))
                .map(request -> request.substring("GET ".length()))
                .toList();
        assertTrue(reads.size() > 50, reads.toString());
        Statistics statistics = sessions.getStatistics();
        read(reads);
        read(reads);
        statistics.clear();
        read(reads);
        Map<String, Long> parsed = new TreeMap<>();
        long found = 0;
        for (String query : statistics.getQueries()) {
            QueryStatistics one = statistics.getQueryStatistics(query);
            found += one.getPlanCacheHitCount();
            if (one.getPlanCacheMissCount() > 0) {
                parsed.put(query, one.getPlanCacheMissCount());
            }
        }
        assertTrue(found > reads.size(), "plans found: " + found);
        assertEquals(Map.of(), parsed);
    }

    private static void read(List<String> addresses) {
        addresses.forEach(
                address -> TestTokens.admin().urlEncodingEnabled(false).get(address));
    }
}
