package org.disclosures.claim;

import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as its source put it. */
@Schema(
        name = "Figure",
        description = "A figure as its source put it. Show `text` or `wording`: an amount without its qualifier states "
                + "something that its source did not.")
public record FigureView(
        @Schema(description = "Qualifier that the source gave")
        FigureQualifier qualifier,

        @Schema(description = "Number that the source gave; absent for “several”")
        Long amount,

        @Schema(description = "Upper number of “between”; absent otherwise")
        Long upperAmount,

        @Schema(description = "Unit counted") FigureUnit unit,

        @Schema(description = "ISO 4217 code of the currency; absent unless the unit is `money`")
        String currency,

        @Schema(description = "Lower bound: the least number that the figure allows")
        Long lowerBound,

        @Schema(description = "Largest number that the figure allows; absent if it sets no upper limit")
        Long upperBound,

        @Schema(description = "Estimated number, which sets no minimum; absent unless the figure is “about”")
        Long estimate,

        @Schema(description = "Figure in words without the unit, in the caller’s language")
        String wording,

        @Schema(description = "Figure in words with the unit, in the caller’s language")
        String text) {}
