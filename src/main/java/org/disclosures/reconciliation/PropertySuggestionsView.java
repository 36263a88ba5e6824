package org.disclosures.reconciliation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggested properties. */
@Schema(name = "PropertySuggestions", description = "Properties that may be meant")
public record PropertySuggestionsView(
        @Schema(description = "The properties") List<Named> result) {}
