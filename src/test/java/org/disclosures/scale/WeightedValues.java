package org.disclosures.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws values by their weights.
 *
 * @param <T> the values' type
 */
final class WeightedValues<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int sum;

    /** Adds a value; all draws are made after the last one was added. */
    WeightedValues<T> of(T value, int weight) {
        sum += weight;
        values.add(value);
        upTo.add(sum);
        return this;
    }

    T draw(SplittableRandom random) {
        int drawn = random.nextInt(sum);
        int i = 0;
        while (upTo.get(i) <= drawn) {
            i++;
        }
        return values.get(i);
    }
}
