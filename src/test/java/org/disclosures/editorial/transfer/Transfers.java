package org.disclosures.editorial.transfer;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The seed, and a dataset full of hidden things. */
public class Transfers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "disclosures.seed.datasets",
                "classpath:datasets/pegasus-2021-07-27.yaml,classpath:datasets/hidden.yaml");
    }
}
