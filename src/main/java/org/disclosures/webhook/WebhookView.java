package org.disclosures.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook, without its secret. */
@Schema(name = "Webhook", description = "A webhook, without its secret")
public record WebhookView(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "What it is called") String label,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "Where events are sent") String url,

        @Schema(description = "The types of event it asks for; empty for all")
        List<PublicEventType> types,

        @Schema(description = "The collections it asks for events of; empty for all")
        List<PublicCollection> collections,

        @Schema(description = "Whether events are sent") boolean active,

        @Schema(description = "When the receiver answered that it is there no more; absent unless it did")
        Instant goneAt,

        @Schema(
                description =
                        "Until when the secret before the present one signs, too; absent if there never was another")
        Instant previousSecretUntil,

        @Schema(description = "When it was created") Instant createdAt,
        @Schema(description = "Who created it") String createdBy) {

    static final String COLLECTION = "webhooks";

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.label(),
                Reference.href(COLLECTION, webhook.id()),
                webhook.url(),
                webhook.types(),
                webhook.collections(),
                webhook.active(),
                webhook.goneAt(),
                webhook.previousSecretUntil(),
                webhook.createdAt(),
                webhook.createdBy());
    }
}
