package org.disclosures.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An id, and what it is called.
 *
 * @param id the id of a type or property
 * @param name what it is called, in the caller's language
 */
@Schema(name = "NamedId", description = "An id, and what it is called")
public record Named(
        @Schema(description = "The id of a type or property")
        String id,

        @Schema(description = "What it is called, in the caller’s language")
        String name) {}
