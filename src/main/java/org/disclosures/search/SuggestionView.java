package org.disclosures.search;

import org.disclosures.http.Reference;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggested name. */
@Schema(name = "Suggestion", description = "A suggested name")
public record SuggestionView(
        @Schema(description = "Name; for a country the name that matches, in whatever language")
        String text,

        @Schema(description = "Type of the record with this name")
        ResourceType type,

        @Schema(description = "Type in the caller’s language")
        String typeLabel,

        @Schema(description = "Name in the caller’s language and address of the record")
        Reference reference) {}
