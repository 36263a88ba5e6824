package org.disclosures.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to redeliver past events. */
@Schema(name = "ReplayInput", description = "Events to send again; one of the two fields is required")
public record ReplayInput(
        @Schema(description = "Number of the first event; absent for no limit")
        @Min(1)
        @Max(ParameterValues.LARGEST_FIGURE)
        Long fromEvent,

        @Schema(description = "Earliest moment at which the events became public; absent for no limit")
        Instant since) {}
