package org.disclosures.search;

import org.disclosures.http.Reference;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name that may have been meant.
 *
 * @param text the name
 * @param type what it is the name of
 * @param typeLabel the type in the caller's language
 * @param reference where that is served
 */
@Schema(name = "Suggestion", description = "A name that may have been meant")
public record SuggestionView(
        @Schema(description = "The name; of a country the one that fits, in whatever language")
        String text,

        @Schema(description = "What it is the name of") ResourceType type,

        @Schema(description = "The type in the caller’s language")
        String typeLabel,

        @Schema(description = "What it is called in the caller’s language, and where it is served")
        Reference reference) {}
