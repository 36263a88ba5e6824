package org.disclosures.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends messages, signed by the Standard Webhooks scheme. It follows no redirects, and reads little of a response. */
@ApplicationScoped
class WebhookSender {

    private static final int MOST_READ = 2_000;

    private final WebhookEndpoints endpoints;
    private final WebhookConfig config;
    private final Clock clock;
    private final HttpClient client;

    /**
     * A message to send, held by a lease.
     *
     * @param messageId the receiver's id for the message
     * @param secrets signing secrets, at least one
     */
    record WebhookShipment(
            UUID webhook, UUID delivery, UUID lease, String messageId, URI url, List<String> secrets, String body) {}

    WebhookSender(WebhookEndpoints endpoints, WebhookConfig config, Clock clock, Vertx vertx) {
        this.endpoints = endpoints;
        this.config = config;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAlive(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Sends a message and waits for the response, within the configured timeout. */
    DeliveryResult send(WebhookShipment shipment) {
        Promise<DeliveryResult> answered = Promise.promise();
        try {
            Future<HttpClientRequest> request = client.request(options(shipment, endpoints.addressOf(shipment.url())));
            request.compose(open -> open.send(shipment.body()))
                    .onFailure(answered::tryFail)
                    .onSuccess(response -> read(response, answered));
            try {
                return answered.future()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                request.onSuccess(HttpClientRequest::reset);
            }
        } catch (WebhookEndpoints.RefusedEndpointException refused) {
            return DeliveryResult.none(refused.getMessage());
        } catch (TimeoutException late) {
            return DeliveryResult.none("No complete response arrived in time.");
        } catch (ExecutionException failed) {
            return DeliveryResult.none(failed.getCause().getClass().getSimpleName() + ": "
                    + failed.getCause().getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return DeliveryResult.none("The service was stopped during the attempt.");
        }
    }

    // The name is needed for TLS and the Host header; the connection uses the address that was checked.
    private RequestOptions options(WebhookShipment shipment, InetAddress address) {
        URI url = shipment.url();
        int port = WebhookEndpoints.portOf(url);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl("https".equals(url.getScheme()))
                .setFollowRedirects(false)
                .setURI(target(url))
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "surveillance-disclosures");
        signedHeaders(shipment, clock.instant()).forEach(options::putHeader);
        return options;
    }

    // The id of the message, the moment of sending and a signature by each secret.
    private static Map<String, String> signedHeaders(WebhookShipment shipment, Instant now) {
        StringJoiner signatures = new StringJoiner(" ");
        for (String secret : shipment.secrets()) {
            signatures.add(sign(secret, shipment, now.getEpochSecond()));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, shipment.messageId());
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()));
        headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures.toString());
        return headers;
    }

    private static String sign(String secret, WebhookShipment shipment, long second) {
        try {
            return new Webhook(secret).sign(shipment.messageId(), second, shipment.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String target(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static void read(HttpClientResponse response, Promise<DeliveryResult> answered) {
        Buffer said = Buffer.buffer();
        Runnable enough = () -> answered.tryComplete(DeliveryResult.of(
                response.statusCode(),
                said.getString(0, Math.min(MOST_READ, said.length()), StandardCharsets.UTF_8.name())));
        if (DeliveryResult.of(response.statusCode(), null).isTaken()) {
            answered.tryComplete(DeliveryResult.of(response.statusCode(), null));
            return;
        }
        response.exceptionHandler(broken -> enough.run());
        response.endHandler(end -> enough.run());
        response.handler(some -> {
            said.appendBuffer(some);
            if (said.length() > MOST_READ) {
                enough.run();
            }
        });
    }
}
