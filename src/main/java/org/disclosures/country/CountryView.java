package org.disclosures.country;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country. */
@Schema(name = "Country", description = "A country of ISO 3166-1, or Kosovo, under its user-assigned code XK")
public record CountryView(
        @Schema(description = "ISO 3166-1 alpha-2 code") String id,

        @Schema(description = "Name in the caller’s language, from CLDR")
        String name,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "ISO 3166-1 alpha-3 code") String alpha3,
        @Schema(description = "ISO 3166-1 numeric code") String numeric,

        @Schema(description = "UN M49 region in which it lies; absent if it lies in none")
        M49Region m49Region,

        @Schema(description = "Address of the list of alleged targets that sources place there")
        String targetsHref,

        @Schema(description = "Address of the list of claims that name it")
        String claimsHref) {

    /** A region of the UN M49 standard. */
    @Schema(name = "M49Region", description = "A region of the UN M49 standard")
    public record M49Region(
            @Schema(description = "M49 code") String code,

            @Schema(description = "Name in the caller’s language, from CLDR")
            String name) {}
}
