package org.disclosures.scale;

import java.util.SplittableRandom;

/**
 * The numbers of records. Records that claims refer to grow more slowly than claims, except targets.
 *
 * @param claims the number of claims, at least 1
 * @param seed the seed of all draws; the same claims and seed give the same data
 */
record LedgerScale(int claims, long seed) {

    private static final int SMALLEST = 40;

    LedgerScale {
        if (claims < 1 || seed < 0) {
            throw new IllegalArgumentException("There is at least one claim, and the seed is not negative");
        }
    }

    /** The id of the whole dataset. */
    String dataset() {
        return "scale-" + claims + "-" + seed;
    }

    int sources() {
        return grown(12, 0.39);
    }

    int organisations() {
        return grown(10, 0.37);
    }

    int technologies() {
        return grown(4, 0.27);
    }

    int regions() {
        return grown(4, 0.22);
    }

    /** Some forty, of a ledger that is not small. */
    int disclosures() {
        return Math.min(40, Math.max(2, claims / 200));
    }

    int targets() {
        return Math.max(10, claims / 25);
    }

    /** The average number of claims of a report. */
    int claimsAReport() {
        return Math.min(40, Math.max(4, claims / 10));
    }

    /** The draws for one record of a kind: independent of draws for others and of their order. */
    SplittableRandom random(String kind, int index) {
        return new SplittableRandom(seed * 31 + kind.hashCode() * 0x9E3779B97F4A7C15L + index * 0xBF58476D1CE4E5B9L);
    }

    private int grown(int smallest, double exponent) {
        return (int) Math.round(smallest * Math.pow(Math.max(1, (double) claims / SMALLEST), exponent));
    }
}
