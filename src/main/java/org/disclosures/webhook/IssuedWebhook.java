package org.disclosures.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with its secret, which is shown only once. */
@Schema(name = "IssuedWebhook", description = "A webhook with its secret, which is shown only once")
public record IssuedWebhook(
        @JsonUnwrapped WebhookView webhook,

        @Schema(
                description = "Secret that signs the requests: `whsec_` and base64, as Standard Webhooks libraries "
                        + "expect it. Shown only once")
        String secret) {}
