package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotNull;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quantity as its source qualified it. */
@Schema(name = "FigureEntry", description = "A quantity as its source qualified it")
public record FigureEntry(
        @Schema(description = "How the source qualified it") @NotNull
        FigureQualifier qualifier,

        @Schema(description = "The number the source gave, from 0 to 9007199254740990; absent with several only")
        Long amount,

        @Schema(description = "The greater number of between; absent otherwise")
        Long upperAmount,

        @Schema(description = "What is counted") @NotNull FigureUnit unit) {}
