package org.disclosures.scale;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A start without datasets, for a test that fills the database itself. */
public class ScaledService implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("disclosures.seed.datasets", "");
    }
}
