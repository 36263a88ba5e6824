package org.disclosures.technology;

import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spyware product. */
@Schema(name = "Technology", description = "A spyware product")
public record TechnologyView(
        @Schema(description = "Its id") String id,
        @Schema(description = "Its name") String name,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "The company that makes it") Reference vendor,
        @Schema(description = "The list of claims about it") String claimsHref) {}
