package org.disclosures.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Settings of a start of the application, given as arguments. Unlike settings of a {@code QuarkusTestProfile}, they are of the run time
 * alone, so that starts share what Quarkus keeps of an application that it has built.
 */
public class StartSettings implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> settings = Map.of();

    @Override
    public void init(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, String> start() {
        return settings;
    }

    @Override
    public void stop() {}
}
