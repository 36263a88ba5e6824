package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.disclosures.vocabulary.LinkType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A typed link from a claim to another. */
@Schema(name = "LinkEntry", description = "A link from one claim to another")
public record LinkEntry(
        @Schema(description = "Type of link") @NotNull LinkType type,

        @Schema(description = "Other claim: its key within the same report, or report id, slash and key, or its id")
        @NotNull
        @Size(max = 201)
        String claim) {}
