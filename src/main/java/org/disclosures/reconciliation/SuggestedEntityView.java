package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggested entity. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SuggestedEntity", description = "An entity that may be meant")
public record SuggestedEntityView(
        @Schema(description = "Its id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "What tells it from others; absent if nothing does")
        String description,

        @Schema(description = "Its types, the narrowest first")
        List<Named> notable) {}
