package org.disclosures.webhook;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.DeliveryState;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The delivery of an event to a webhook. */
@Schema(name = "WebhookDelivery", description = "Delivery of an event to a webhook")
public record WebhookDeliveryView(
        @Schema(description = "Id") UUID id,
        @Schema(description = "Address of the resource") String href,

        @Schema(description = "`webhook-id` sent to the receiver, the same at every attempt")
        String messageId,

        @Schema(description = "Number of the event; events are numbered in order")
        long event,

        @Schema(description = "Type of event") PublicEventType type,

        @Schema(description = "Address of the record concerned")
        String resourceHref,

        @Schema(description = "Revision that the event led to")
        int revision,

        @Schema(description = "Moment at which the event became public")
        Instant happenedAt,

        @Schema(description = "State of the delivery") DeliveryState state,

        @Schema(description = "Number of attempts since the delivery was created or last sent again")
        int attempts,

        @Schema(description = "Earliest time of the next attempt; absent unless the delivery is pending")
        Instant nextAttemptAt,

        @Schema(description = "Time of the last attempt; absent if there was none")
        Instant lastAttemptAt,

        @Schema(description = "HTTP status of the last response; absent if there was none")
        Integer status,

        @Schema(
                description = "Beginning of the response that refused it, or the reason why there was no response; "
                        + "absent if there is nothing to report")
        String outcome,

        @Schema(description = "Time of the final outcome; absent while the delivery is pending")
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
