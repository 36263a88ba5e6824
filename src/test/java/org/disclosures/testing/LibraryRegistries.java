package org.disclosures.testing;

import io.micrometer.core.instrument.Metrics;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Empties the static registries of libraries when an application stops. Tests start the application several times in
 * one JVM; a registry that survives would call the beans of an application that has ended.
 */
@ApplicationScoped
public class LibraryRegistries {

    void empty(@Observes ShutdownEvent stopping) {
        ExceptionMapperBase.postProcessorsRegistry.reset();
        Metrics.globalRegistry.clear();
    }
}
