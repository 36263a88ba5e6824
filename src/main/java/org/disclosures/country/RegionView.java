package org.disclosures.country;

import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named area as a source used it; its borders are the source’s and are not defined here. */
@Schema(
        name = "Region",
        description = "A named area as a source used it; its borders are the source’s and are not defined here")
public record RegionView(
        @Schema(description = "Its id") String id,
        @Schema(description = "Its name") String name,

        @Schema(
                description =
                        "The country that it lies in as a whole; absent if it lies in several, or that is not known")
        Reference country,

        @Schema(description = "Where it is served") String href) {}
