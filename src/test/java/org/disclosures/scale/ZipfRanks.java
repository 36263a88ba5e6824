package org.disclosures.scale;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks so that the r-th is drawn in proportion to 1/r^s, as names are distributed in the news. */
final class ZipfRanks {

    private final double[] cumulated;

    /**
     * @param size the number of ranks
     * @param exponent the skew of the draws; 0 for none
     */
    ZipfRanks(int size, double exponent) {
        cumulated = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            cumulated[rank] = sum;
        }
    }

    /** A rank from 0. */
    int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble(cumulated[cumulated.length - 1]));
        return Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1);
    }
}
