package org.disclosures.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a request to redeliver past events. */
@Schema(name = "Replay", description = "Result of a request to send events again")
public record ReplayView(
        @Schema(description = "Number of deliveries queued to be sent again")
        int deliveries,

        @Schema(description = "`fromEvent` to continue from; absent if no events are left")
        Long nextEvent) {}
