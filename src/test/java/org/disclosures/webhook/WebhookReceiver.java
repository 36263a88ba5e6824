package org.disclosures.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver of messages on this machine that records them and responds as configured. */
final class WebhookReceiver implements AutoCloseable {

    /** A received message. */
    record ReceivedMessage(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.containsKey(name) ? headers.get(name).get(0) : null;
        }

        String id() {
            return header("webhook-id");
        }

        /** The text at a JSON pointer (RFC 6901). */
        String text(String pointer) {
            try {
                return JSON.readTree(body).at(pointer).textValue();
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        /** The event and its record, in two words. */
        String told() {
            return text("/type") + " " + text("/data/id");
        }

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException forged) {
                return false;
            } catch (EmptyWebhookSecretException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A response; its body is sent after the delay. */
    record ReceiverReply(int status, String body, Map<String, String> headers, Duration delay) {

        static ReceiverReply of(int status) {
            return new ReceiverReply(status, "", Map.of(), Duration.ZERO);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ReceivedMessage> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Function<ReceivedMessage, ReceiverReply> replies = message -> ReceiverReply.of(204);

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** Sets the response for each message. */
    void answer(Function<ReceivedMessage, ReceiverReply> by) {
        replies = by;
    }

    /** Sets the status of all responses. */
    void answer(int status) {
        replies = message -> ReceiverReply.of(status);
    }

    String url() {
        return "http://localhost:" + port() + "/hook?key=of-the-receiver";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<ReceivedMessage> received() {
        return List.copyOf(received);
    }

    List<String> told() {
        return received.stream().map(ReceivedMessage::told).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), new ArrayList<>(values)));
        ReceivedMessage message = new ReceivedMessage(
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(message);
        ReceiverReply reply = replies.apply(message);
        try {
            Thread.sleep(reply.delay().toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream output = exchange.getResponseBody()) {
            output.write(body);
        } catch (IOException cut) {
            // The sender reads no more than it needs.
        } finally {
            exchange.close();
        }
    }
}
