package org.disclosures.editorial;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A start of the application whose dataset nobody else reads: the seed, and what the tests of the desk write. Answers are kept,
 * as they are outside of tests.
 */
public class OwnDesk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("disclosures.cache.enabled", "true");
    }
}
