package org.disclosures.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The remaining allowances of callers, in this copy of the service only. An allowance unused for its whole window is full again and need
 * not be stored; of the others a configured number is kept, so that no number of addresses exhausts the memory.
 */
@ApplicationScoped
class RequestAllowances {

    private static final Duration SHORTEST_KEPT = Duration.ofMinutes(1);

    private final Cache<AllowanceHolder, Bucket> buckets;
    private final TimeMeter time;

    private record AllowanceHolder(RateLimitPolicy policy, String caller) {}

    RequestAllowances(LimitsConfig config, TimeMeter time) {
        Duration period = config.rates().failedAuthenticationsPeriod();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.rates().callersKept())
                .expireAfterAccess(period.compareTo(SHORTEST_KEPT) > 0 ? period : SHORTEST_KEPT)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
        this.time = time;
    }

    /** Takes one request from a caller's allowance, if there is one left. */
    ConsumptionProbe take(RateLimitPolicy policy, String caller) {
        return bucket(policy, caller).tryConsumeAndReturnRemaining(1);
    }

    /** Gives one request back. */
    void giveBack(RateLimitPolicy policy, String caller) {
        bucket(policy, caller).addTokens(1);
    }

    private Bucket bucket(RateLimitPolicy policy, String caller) {
        return buckets.get(
                new AllowanceHolder(policy, caller),
                holder -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(policy.quota()).refillGreedy(policy.quota(), policy.window()))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
