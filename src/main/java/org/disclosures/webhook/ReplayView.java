package org.disclosures.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a request to redeliver past events. */
@Schema(name = "Replay", description = "What is sent anew")
public record ReplayView(
        @Schema(description = "How many deliveries wait to be sent anew")
        int deliveries,

        @Schema(description = "The `fromEvent` to go on from; absent if that was all")
        Long nextEvent) {}
