package org.disclosures.history;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.ClaimService;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.junit.jupiter.api.Test;

/** The latest publications are the same whether read from the last events or from all of them. */
@QuarkusTest
class LatestChangesTest {

    @Inject
    LatestChanges latest;

    @Inject
    ClaimService claims;

    @Test
    @ActivateRequestContext
    void bothQueriesReturnTheSameOrder() {
        Supplier<QueryConditions> all =
                claims.meeting(new ClaimFilter(Map.of()), null, new ParameterValues(new RequestErrors()));
        for (int most : List.of(1, 7, 200)) {
            List<LatestChanges.LatestChange> last = latest.claims(all, most, 2_000);
            assertEquals(last, latest.claims(all, most, 0));
            assertThat(last.size(), greaterThan(0));
        }
    }
}
