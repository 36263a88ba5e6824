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
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.junit.jupiter.api.Test;

/** The latest publications are the same, whether they are found among the last events or among all. */
@QuarkusTest
class LatestChangesTest {

    @Inject
    LatestChanges latest;

    @Inject
    ClaimService claims;

    @Test
    @ActivateRequestContext
    void bothWaysFindTheSameInTheSameOrder() {
        Supplier<Conditions> all = claims.meeting(new ClaimFilter(Map.of()), null, new Values(new Faults()));
        for (int most : List.of(1, 7, 200)) {
            List<LatestChanges.Shown> last = latest.claims(all, most, 2_000);
            assertEquals(last, latest.claims(all, most, 0));
            assertThat(last.size(), greaterThan(0));
        }
    }
}
