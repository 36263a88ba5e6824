package org.disclosures.seed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Loads the configured datasets at the start; a file that does not fit stops the start. */
@Startup
@ApplicationScoped
public class DatasetSeeding implements HealthCheck {

    private static final String CLASSPATH = "classpath:";

    private final DatasetLoader loader;
    private final List<String> datasets;
    private volatile boolean finished;

    DatasetSeeding(
            DatasetLoader loader, @ConfigProperty(name = "disclosures.seed.datasets") Optional<List<String>> datasets) {
        this.loader = loader;
        this.datasets = datasets.orElse(List.of());
    }

    void load(@Observes StartupEvent started) throws IOException {
        for (String dataset : datasets) {
            try (InputStream content = open(dataset.strip())) {
                loader.load(dataset.strip(), content);
            }
        }
        finished = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Datasets loaded").status(finished).build();
    }

    private static InputStream open(String location) throws IOException {
        if (!location.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(location));
        }
        String name = location.substring(CLASSPATH.length());
        InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (content == null) {
            throw new MalformedDatasetException(location + ":1: The application contains no such file.");
        }
        return content;
    }
}
