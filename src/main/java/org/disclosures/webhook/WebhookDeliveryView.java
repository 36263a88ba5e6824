package org.disclosures.webhook;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.DeliveryState;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The delivery of an event to a webhook. */
@Schema(name = "WebhookDelivery", description = "The delivery of an event to a webhook")
public record WebhookDeliveryView(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "Where it is served") String href,

        @Schema(description = "The `webhook-id` that the receiver is sent, the same at every attempt")
        String messageId,

        @Schema(description = "The number of the event; events are numbered in order")
        long event,

        @Schema(description = "What happened") PublicEventType type,

        @Schema(description = "Where what it happened to is served")
        String resourceHref,

        @Schema(description = "The revision that it led to") int revision,

        @Schema(description = "From when the public sees it")
        Instant happenedAt,

        @Schema(description = "Where it stands") DeliveryState state,

        @Schema(description = "How often it was sent since it was created or last replayed")
        int attempts,

        @Schema(description = "When it is sent next, at the earliest; absent unless it is pending")
        Instant nextAttemptAt,

        @Schema(description = "When it was sent last; absent if it never was")
        Instant lastAttemptAt,

        @Schema(description = "The HTTP status of the last answer; absent if there was none")
        Integer status,

        @Schema(
                description =
                        "The first of what a refusal said, or why there was no answer; absent where there is nothing to"
                                + " say")
        String outcome,

        @Schema(description = "When it ended; absent while it is pending")
        Instant finishedAt) {

    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                delivery.id(),
                href(delivery),
                delivery.messageId(),
                delivery.event(),
                delivery.type(),
                Reference.href(delivery.collection().code(), delivery.subject()),
                delivery.revision(),
                delivery.happenedAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.lastAttemptAt(),
                delivery.status(),
                delivery.outcome(),
                delivery.finishedAt());
    }

    private static String href(WebhookDelivery delivery) {
        return Reference.href(WebhookView.COLLECTION, delivery.webhook().id()) + "/deliveries/" + delivery.id();
    }
}
