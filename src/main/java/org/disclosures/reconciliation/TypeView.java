package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of entity. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReconciliationType", description = "A type of entities")
public record TypeView(
        @Schema(description = "Its id") String id,

        @Schema(description = "What it is called, in the caller’s language")
        String name,

        @Schema(description = "The type that it is a kind of; absent if it is none")
        List<Named> broader) {}
