package org.disclosures.http.limit;

import java.time.Duration;

/**
 * An allowance that refills evenly.
 *
 * @param name as in {@code RateLimit-Policy}
 * @param quota number of requests when full
 * @param window time to refill from empty
 */
record RateLimitPolicy(String name, long quota, Duration window) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Refuses, and so keeps the service from starting with, an allowance that never has anything. */
    RateLimitPolicy {
        if (quota < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "disclosures.limits.rates: " + name + " has to be at least 1, in a period of at least one second");
        }
    }

    static RateLimitPolicy perMinute(String name, long quota) {
        return new RateLimitPolicy(name, quota, MINUTE);
    }
}
