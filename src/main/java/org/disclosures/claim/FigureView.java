package org.disclosures.claim;

import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as its source put it. */
@Schema(
        name = "Figure",
        description = "A figure as its source put it. Show `text` or `wording`; an amount without its qualifier says"
                + " something its source did not say.")
public record FigureView(
        @Schema(description = "How the source qualified it") FigureQualifier qualifier,

        @Schema(description = "The number the source gave; absent for “several”")
        Long amount,

        @Schema(description = "The greater number of “between”; absent otherwise")
        Long upperAmount,

        @Schema(description = "What is counted") FigureUnit unit,

        @Schema(description = "The least number the figure allows")
        Long lowerBound,

        @Schema(description = "The greatest number the figure allows; absent if it sets no end")
        Long upperBound,

        @Schema(description = "The number estimated, which bounds nothing; absent unless the figure is “about”")
        Long estimate,

        @Schema(description = "In words without the unit, in the caller’s language")
        String wording,

        @Schema(description = "In words with the unit, in the caller’s language")
        String text) {}
