package org.disclosures.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category of alleged target. */
@Schema(name = "Category", description = "A category of alleged target")
public record CategoryView(
        @Schema(description = "Code") String id,

        @Schema(description = "Label in the caller’s language, or in English where there is none")
        String name,

        @Schema(description = "Address of the resource") String href) {}
