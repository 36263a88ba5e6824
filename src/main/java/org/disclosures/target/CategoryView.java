package org.disclosures.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category of alleged target. */
@Schema(name = "Category", description = "A category of alleged target")
public record CategoryView(
        @Schema(description = "Code") String id,

        @Schema(
                description =
                        "Label in the language of `Accept-Language` that it has, even if the service does not have "
                                + "it; otherwise in the language of the response, or in English")
        String name,

        @Schema(description = "Address of the resource") String href) {}
