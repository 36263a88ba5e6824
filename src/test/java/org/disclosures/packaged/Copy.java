package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of the service as it is packaged, in a process of its own. */
final class Copy implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    /**
     * Starts a copy, and waits until it listens.
     *
     * @param directory where it runs
     * @param settings its configuration beside a port of its own
     */
    Copy(Path directory, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.http.port=0");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(JAR.toAbsolutePath().toString());
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        port = port(process.inputReader(StandardCharsets.UTF_8));
    }

    private static int port(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                // What it says later has to be read, too, or it stops at a full pipe.
                Thread rest = new Thread(() -> output.lines().forEach(more -> {}));
                rest.setDaemon(true);
                rest.start();
                return Integer.parseInt(listening.group(1));
            }
        }
        return fail("The service did not start: " + said);
    }

    /** What it answers a caller without a token. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Changes something with a token. */
    HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        return send(request(
                        path,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
                        "If-Match",
                        "*")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Ends it at once, as when the power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and goes on at once. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has stopped. */
    boolean awaitEnd(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
