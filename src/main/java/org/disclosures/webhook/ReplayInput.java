package org.disclosures.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.disclosures.http.param.Values;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to redeliver past events. */
@Schema(name = "ReplayInput", description = "Which events to send anew; one of the two is needed")
public record ReplayInput(
        @Schema(description = "The number of the first event; absent for any") @Min(1) @Max(Values.LARGEST_FIGURE)
        Long fromEvent,

        @Schema(description = "The earliest moment from which the public sees them; absent for any")
        Instant since) {}
