package org.disclosures.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with its secret, which is shown only once. */
@Schema(name = "IssuedWebhook", description = "A webhook with its secret, which is shown this once")
public record IssuedWebhook(
        @JsonUnwrapped WebhookView webhook,

        @Schema(
                description =
                        "What signs what is sent, `whsec_` and base64, as libraries of Standard Webhooks take it. Shown"
                                + " this once")
        String secret) {}
