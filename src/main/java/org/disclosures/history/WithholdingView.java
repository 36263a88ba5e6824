package org.disclosures.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Progress of withholding a name. The name is hidden from the start. */
@Schema(
        name = "Withholding",
        description = "Progress of withholding a name; the name is hidden from everyone from the start")
public record WithholdingView(
        @Schema(description = "True once every stored text has been redacted")
        boolean finished,

        @Schema(description = "Time at which the name was hidden")
        Instant startedAt,

        @Schema(description = "Time at which the last stored text was redacted; absent until then")
        Instant finishedAt,

        @Schema(description = "Number of database rows checked so far")
        long checkedRows,

        @Schema(description = "Number of those rows that held the name")
        long changedRows) {}
