package org.disclosures.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Settings for running and measuring the service. */
final class BenchmarkSettings {

    @Option(
            names = "--application",
            defaultValue = "target/quarkus-app/quarkus-run.jar",
            description = "the packaged service (${DEFAULT-VALUE})")
    private Path application;

    @Option(
            names = "--java",
            defaultValue = "${sys:java.home}",
            description = "the home of the JDK that the service runs on (${DEFAULT-VALUE})")
    private Path java;

    @Option(names = "--jvm", split = " ", description = "options of its JVM, in one text")
    private List<String> jvm = List.of();

    @Option(names = "--connections", defaultValue = "16", description = "how many ask at a time (${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--warm-up",
            defaultValue = "5",
            description = "seconds of asking before each measurement (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--measure", defaultValue = "10", description = "seconds of each measurement (${DEFAULT-VALUE})")
    private int measure;

    @Option(
            names = "--start-within",
            defaultValue = "900",
            description = "seconds until the service has to be ready (${DEFAULT-VALUE})")
    private int startWithin;

    Path application() {
        return application.toAbsolutePath();
    }

    /** The command that runs Java. */
    Path java() {
        return java.resolve("bin").resolve("java");
    }

    List<String> jvm() {
        return jvm;
    }

    int connections() {
        return connections;
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    Duration measure() {
        return Duration.ofSeconds(measure);
    }

    Duration startWithin() {
        return Duration.ofSeconds(startWithin);
    }
}
