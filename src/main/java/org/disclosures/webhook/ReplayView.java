package org.disclosures.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent anew.
 *
 * @param deliveries how many deliveries
 * @param nextEvent the number of the event to go on from; null if that was all
 */
@Schema(name = "Replay", description = "What is sent anew")
public record ReplayView(
        @Schema(description = "How many deliveries wait to be sent anew")
        int deliveries,

        @Schema(description = "The `fromEvent` to go on from; absent if that was all")
        Long nextEvent) {}
