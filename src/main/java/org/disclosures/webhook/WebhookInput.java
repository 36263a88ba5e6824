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
@Schema(name = "WebhookInput", description = "What a webhook is created with or changed to")
public record WebhookInput(
        @Schema(description = "What it is called, for those who look after webhooks")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "takes no control characters")
        String label,

        @Schema(
                description =
                        "Where events are sent: an `https:` address of a public host, without user info and fragment, on"
                                + " port 443 or one from 1024 on")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(description = "The types of event it asks for; absent or empty for all") @Size(max = 20)
        Set<@NotNull PublicEventType> types,

        @Schema(description = "The collections it asks for events of; absent or empty for all") @Size(max = 20)
        Set<@NotNull PublicCollection> collections,

        @Schema(description = "Whether events are sent; absent for true")
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
