package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quantity as its source qualified it. */
@Schema(name = "FigureEntry", description = "A figure as its source qualified it")
public record FigureEntry(
        @Schema(description = "Qualifier that the source gave") @NotNull
        FigureQualifier qualifier,

        @Schema(description = "Number that the source gave, from 0 to 9007199254740990; absent only with `several`")
        Long amount,

        @Schema(description = "Upper number of `between`; absent otherwise")
        Long upperAmount,

        @Schema(description = "Unit counted") @NotNull FigureUnit unit,

        @Schema(
                description =
                        "ISO 4217 code of the currency of `money`, whose amounts are in whole units; absent otherwise")
        @Size(max = 3)
        String currency) {}
