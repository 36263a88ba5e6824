package org.disclosures.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category of alleged target. */
@Schema(name = "Category", description = "A category of alleged target")
public record CategoryView(
        @Schema(description = "Its code") String id,

        @Schema(description = "Its label in the caller’s language, or in English where it has none")
        String name,

        @Schema(description = "Where it is served") String href) {}
