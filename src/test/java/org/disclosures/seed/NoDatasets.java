package org.disclosures.seed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A start without datasets. */
public class NoDatasets implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("disclosures.seed.datasets", "");
    }
}
