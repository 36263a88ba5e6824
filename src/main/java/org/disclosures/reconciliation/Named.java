package org.disclosures.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An id with its name. */
@Schema(name = "NamedId", description = "An id, and what it is called")
public record Named(
        @Schema(description = "The id of a type or property")
        String id,

        @Schema(description = "What it is called, in the caller’s language")
        String name) {}
