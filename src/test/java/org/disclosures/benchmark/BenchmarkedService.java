package org.disclosures.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service, running as a process of its own until this is closed. */
final class BenchmarkedService implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration STOP_WITHIN = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path log;
    private final long startedAt;
    private final HttpClient client = HttpClient.newHttpClient();

    private BenchmarkedService(Process process, int port, Path log, long startedAt) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.startedAt = startedAt;
    }

    /**
     * Starts it.
     *
     * @param jvm options of its JVM
     * @param properties its configuration
     * @param directory its working directory; its log is written there
     */
    static BenchmarkedService start(
            BenchmarkSettings settings, List<String> jvm, Map<String, String> properties, Path directory)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(jvm);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port, "-jar", settings.application().toString()));
        return start(command, port, directory);
    }

    /** Starts another service by its command, in which {@code {port}} stands for its port. */
    static BenchmarkedService start(String command, Path directory) throws IOException {
        int port = freePort();
        return start(List.of(command.replace("{port}", String.valueOf(port)).split(" ")), port, directory);
    }

    private static BenchmarkedService start(List<String> command, int port, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("service.log");
        long startedAt = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new BenchmarkedService(process, port, log, startedAt);
    }

    int port() {
        return port;
    }

    /**
     * Waits until it answers a request with 200.
     *
     * @return the time since its process was started
     * @throws IllegalStateException if it ends or takes too long; its log contains the cause
     */
    Duration awaitResponse(String path, Duration most) throws InterruptedException {
        while (System.nanoTime() - startedAt < most.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service ended; see " + log);
            }
            try {
                if (get(path).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - startedAt);
                }
            } catch (IOException notYet) {
                // requested again below
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        throw new IllegalStateException("The service was not ready in time; see " + log);
    }

    /** Sends one request. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(new BenchmarkScenario.ScenarioRequest(path));
    }

    /** Sends one request. */
    HttpResponse<String> get(BenchmarkScenario.ScenarioRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + request.path()))
                .version(HttpClient.Version.HTTP_1_1);
        if (request.ifNoneMatch() != null) {
            asked.header("If-None-Match", request.ifNoneMatch());
        }
        return client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a body with a token, and returns the status. */
    int post(String path, String mediaType, String body, String token) throws IOException, InterruptedException {
        HttpRequest sent = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(sent, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Processor time used since the start. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory in use: {@code VmRSS} on Linux, or {@code VmHWM} for the maximum so far, in MiB. */
    long memory(String which) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(which + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        throw new IllegalStateException("Linux does not say " + which);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
