package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.PlaceRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place of a claim: a country or a region, never both. */
@Schema(name = "PlaceEntry", description = "A place in a claim: a country or a region, never both")
public record PlaceEntry(
        @Schema(description = "ISO 3166-1 alpha-2 code of the country; absent with a region")
        @Pattern(regexp = EntryPatterns.COUNTRY, message = EntryPatterns.NO_COUNTRY)
        String country,

        @Schema(description = "Id of the region; absent with a country")
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String region,

        @Schema(description = "Role of the place in the claim") @NotNull
        PlaceRole role) {

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "country", with = "region")
    @AssertTrue(message = "must be given without a `region`, and left out with one; give exactly one of the two")
    public boolean isCountryOrRegion() {
        return (country == null) != (region == null);
    }
}
