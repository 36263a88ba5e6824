package org.disclosures.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Settings of a start of the application, given as arguments. Unlike settings of a {@code QuarkusTestProfile}, they
 * apply at run time only, so that starts share the application that Quarkus has built.
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
