package org.disclosures.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Progress of withholding a name. The name is hidden from the start. */
@Schema(
        name = "Withholding",
        description = "How far the withholding of a name has got; nobody is shown the name from the start")
public record WithholdingView(
        @Schema(description = "Whether every stored text was redacted")
        boolean finished,

        @Schema(description = "When the name was hidden") Instant startedAt,

        @Schema(description = "When the last stored text was redacted; absent before")
        Instant finishedAt,

        @Schema(description = "How many rows of the database were checked so far")
        long checkedRows,

        @Schema(description = "How many of them held the name")
        long changedRows) {}
