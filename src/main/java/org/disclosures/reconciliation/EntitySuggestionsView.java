package org.disclosures.reconciliation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggested entities. */
@Schema(name = "EntitySuggestions", description = "Entities that may be meant")
public record EntitySuggestionsView(
        @Schema(description = "What fits best first") List<SuggestedEntityView> result) {}
