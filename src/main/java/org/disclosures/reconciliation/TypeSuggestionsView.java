package org.disclosures.reconciliation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggested types. */
@Schema(name = "TypeSuggestions", description = "Types that may be meant")
public record TypeSuggestionsView(
        @Schema(description = "The types") List<TypeView> result) {}
