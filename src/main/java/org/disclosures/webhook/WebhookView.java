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
        @Schema(description = "Id") UUID id,

        @Schema(description = "Name") String label,
        @Schema(description = "Address of the resource") String href,

        @Schema(description = "Address to which events are sent")
        String url,

        @Schema(description = "Types of event to send; empty for all")
        List<PublicEventType> types,

        @Schema(description = "Collections whose events to send; empty for all")
        List<PublicCollection> collections,

        @Schema(description = "True if events are sent") boolean active,

        @Schema(
                description =
                        "Time at which the receiver responded that it no longer exists (410); absent unless it did")
        Instant goneAt,

        @Schema(
                description =
                        "End of the period in which the previous secret also signs; absent if there never was one")
        Instant previousSecretUntil,

        @Schema(description = "Time of creation") Instant createdAt,

        @Schema(description = "Actor who created it, as the audit log names them")
        String createdBy) {

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
