package org.disclosures.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Values from a jqwik generator, for Jupiter tests. */
public final class RandomSamples {

    private static final int MANY = 3_000;

    private RandomSamples() {}

    /** Three thousand values; the same seed gives the same ones. */
    public static <T> List<T> of(Arbitrary<T> arbitrary, long seed) {
        List<T> samples = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = arbitrary.generator(MANY);
            Random random = new Random(seed);
            for (int i = 0; i < MANY; i++) {
                samples.add(generator.next(random).value());
            }
        });
        return samples;
    }
}
