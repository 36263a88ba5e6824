package org.disclosures.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.disclosures.vocabulary.DeliveryState;

/** Metrics of pending and failed deliveries, read from the database and so equal in every copy. */
@ApplicationScoped
class WebhookMetrics {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int SECONDS = 2;
    private static final DeliveryQueue UNKNOWN = new DeliveryQueue(Instant.MIN, Double.NaN, Double.NaN, Double.NaN);

    private record DeliveryQueue(Instant at, double waiting, double oldestSeconds, double failed) {}

    private final WebhookDeliveryRepository deliveries;
    private final MeterRegistry meters;
    private final Clock clock;
    private DeliveryQueue queue = UNKNOWN;

    WebhookMetrics(WebhookDeliveryRepository deliveries, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.meters = meters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauge("disclosures.webhooks.waiting", "Deliveries waiting to be sent", DeliveryQueue::waiting);
        gauge(
                "disclosures.webhooks.oldest",
                "Seconds since the oldest event with a waiting delivery",
                DeliveryQueue::oldestSeconds);
        gauge("disclosures.webhooks.failed", "Stored deliveries that failed for good", DeliveryQueue::failed);
    }

    private void gauge(String name, String description, ToDoubleFunction<DeliveryQueue> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.current()))
                .description(description)
                .register(meters);
    }

    private synchronized DeliveryQueue current() {
        Instant now = clock.instant();
        if (queue == UNKNOWN || Duration.between(queue.at(), now).abs().compareTo(FRESH) > 0) {
            try {
                queue = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> read(now));
            } catch (RuntimeException away) {
                return UNKNOWN;
            }
        }
        return queue;
    }

    private DeliveryQueue read(Instant now) {
        Instant oldest = deliveries.oldestWaiting();
        return new DeliveryQueue(
                now,
                deliveries.count("state", DeliveryState.PENDING),
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds()),
                deliveries.count("state", DeliveryState.FAILED));
    }
}
