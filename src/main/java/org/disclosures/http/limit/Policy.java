package org.disclosures.http.limit;

import java.time.Duration;

/**
 * An allowance that refills evenly.
 *
 * @param name as {@code RateLimit-Policy} tells it
 * @param quota how many requests it has when full
 * @param window how long it takes to fill
 */
record Policy(String name, long quota, Duration window) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Refuses, and so keeps the service from starting with, an allowance that never has anything. */
    Policy {
        if (quota < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "disclosures.limits.rates: " + name + " is at least 1, in a second or more");
        }
    }

    static Policy perMinute(String name, long quota) {
        return new Policy(name, quota, MINUTE);
    }
}
