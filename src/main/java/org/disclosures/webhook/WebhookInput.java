package org.disclosures.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that creates or changes a webhook. */
@Schema(name = "WebhookInput", description = "Properties of a webhook that is created or changed")
public record WebhookInput(
        @Schema(description = "Label, for those who manage webhooks")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must have no control characters")
        String label,

        @Schema(
                description = "Address to which events are sent: an `https:` address of a public host, without user "
                        + "info or fragment, on port 443 or a port from 1024 upwards")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(description = "Types of event to send; absent or empty for all") @Size(max = 20)
        Set<@NotNull PublicEventType> types,

        @Schema(description = "Collections whose events to send; absent or empty for all") @Size(max = 20)
        Set<@NotNull PublicCollection> collections,

        @Schema(description = "True if events are sent; absent for true")
        Boolean active) {

    Set<PublicEventType> wantedTypes() {
        return types == null ? Set.of() : types;
    }

    Set<PublicCollection> wantedCollections() {
        return collections == null ? Set.of() : collections;
    }

    boolean isActive() {
        return active == null || active;
    }
}
