package org.disclosures.seed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A start with nothing but the second dataset, which is called something else. */
public class SecondDataset implements QuarkusTestProfile {

    /** The title of the dataset. */
    public static final String TITLE = "Another Dataset";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "disclosures.seed.datasets", "classpath:datasets/second.yaml", "disclosures.exchange.title", TITLE);
    }
}
