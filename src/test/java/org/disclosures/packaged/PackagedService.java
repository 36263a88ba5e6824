package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.TestTokens;

/** A copy of the packaged service, in a process of its own. Its log is stored in {@code target/packaged}. */
final class PackagedService implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOGS = Path.of("target", "packaged");
    private static final Duration LONGEST_REDACTION = Duration.ofMinutes(4);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    /**
     * Starts a copy, and waits until it listens.
     *
     * @param directory its working directory
     * @param settings its configuration beside ports of its own, the first admin’s token, and no rate limits
     */
    PackagedService(Path directory, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.http.port=0");
        command.add("-Dquarkus.management.port=0");
        command.add("-Ddisclosures.access.first-admin-token=" + TestTokens.FIRST_ADMIN);
        command.add("-Ddisclosures.limits.rates.enabled=false");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(JAR.toAbsolutePath().toString());
        Files.createDirectories(LOGS);
        Path log = Files.createTempFile(LOGS, "copy-", ".log");
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        port = port(log);
    }

    private int port(Path log) throws IOException {
        Instant late = Instant.now().plus(LONGEST_START);
        while (process.isAlive() && Instant.now().isBefore(late)) {
            Matcher listening = LISTENING.matcher(Files.readString(log));
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        process.destroyForcibly();
        return fail("The service did not start: " + Files.readString(log));
    }

    /** The response to a caller without a token. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Waits while the copy answers 503, asserts a 200, and returns its body. */
    String await(String path) throws IOException, InterruptedException {
        Instant late = Instant.now().plus(LONGEST_START);
        HttpResponse<String> answer = get(path);
        while (answer.statusCode() == 503 && Instant.now().isBefore(late)) {
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            Thread.sleep(100);
            answer = get(path);
        }
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    /** Sends a write with a token. */
    HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        return send(
                method,
                path,
                token,
                method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
                body);
    }

    /** Sends a write with a body of a media type. */
    HttpResponse<String> send(String method, String path, String token, String type, String body)
            throws IOException, InterruptedException {
        return send(request(path, "Authorization", "Bearer " + token, "Content-Type", type, "If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until the redaction of the one withheld name has ended; returns its result. */
    JsonNode awaitRedaction(String editor) throws IOException, InterruptedException {
        String address = null;
        for (JsonNode target : json("/v1/targets?limit=200", editor).get("items")) {
            if (target.get("nameVisibility").textValue().equals("withheld")) {
                address = target.get("href").textValue() + "/withholding";
            }
        }
        assertNotNull(address, "No name is withheld");
        Instant late = Instant.now().plus(LONGEST_REDACTION);
        JsonNode progress = json(address, editor);
        while (!progress.get("finished").booleanValue() && Instant.now().isBefore(late)) {
            Thread.sleep(100);
            progress = json(address, editor);
        }
        assertTrue(progress.get("finished").booleanValue(), progress.toString());
        return progress;
    }

    private JsonNode json(String path, String token) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(send("GET", path, token, "").body());
    }

    /** A new token of an editor, issued by the first admin. */
    String editor() throws IOException, InterruptedException {
        HttpResponse<String> issued =
                send("POST", "/v1/tokens", TestTokens.FIRST_ADMIN, "{\"label\": \"Desk\", \"role\": \"editor\"}");
        return new ObjectMapper().readTree(issued.body()).get("secret").textValue();
    }

    /**
     * Prevents it from writing files beyond a size, as on a full disk.
     *
     * @param bytes the size; negative for no limit
     */
    void limitFiles(long bytes) throws IOException, InterruptedException {
        String soft = bytes < 0 ? "unlimited" : String.valueOf(bytes);
        Process limit = new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + soft + ":")
                .inheritIO()
                .start();
        assertEquals(0, limit.waitFor());
    }

    /** Kills it, as in a power failure. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Requests its termination without waiting. */
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
