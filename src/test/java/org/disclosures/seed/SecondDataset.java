package org.disclosures.seed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A start with nothing but the second dataset. */
public class SecondDataset implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("disclosures.seed.datasets", "classpath:datasets/second.yaml");
    }
}
