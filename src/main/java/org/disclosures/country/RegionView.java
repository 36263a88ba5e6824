package org.disclosures.country;

import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named area as a source used it; its borders are the source’s and are not defined here. */
@Schema(
        name = "Region",
        description = "A named area, as a source used the name; its borders are the source’s and are not defined here")
public record RegionView(
        @Schema(description = "Id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "Country that contains all of it; absent if it lies in several or this is not known")
        Reference country,

        @Schema(description = "Address of the resource") String href) {}
