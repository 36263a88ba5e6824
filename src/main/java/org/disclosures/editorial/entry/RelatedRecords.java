package org.disclosures.editorial.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.country.RegionEntry;
import org.disclosures.disclosure.DisclosureEntry;
import org.disclosures.record.EntryPatterns;
import org.disclosures.source.OrganisationEntry;
import org.disclosures.source.SourceEntry;
import org.disclosures.target.CategoryEntry;
import org.disclosures.target.TargetEntry;
import org.disclosures.technology.TechnologyEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records to create in the same call. A record that exists with the same content is left as it is. */
@Schema(
        name = "Related",
        description = "Records to create in the same request; a record that already exists with the same content is "
                + "left as it is")
public record RelatedRecords(
        @Schema(description = "Organisations: vendors, employers, news outlets, consortia; absent if none")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Valid OrganisationEntry> organisations,

        @Schema(description = "Sources to which claims are attributed; absent if none") @NotNull @Size(max = 50)
        List<@NotNull @Valid SourceEntry> sources,

        @Schema(description = "Technologies: spyware products; absent if none") @NotNull @Size(max = 50)
        List<@NotNull @Valid TechnologyEntry> technologies,

        @Schema(description = "Disclosures: leaks and investigations; absent if none") @NotNull @Size(max = 50)
        List<@NotNull @Valid DisclosureEntry> disclosures,

        @Schema(description = "Regions, as sources named them; absent if none") @NotNull @Size(max = 50)
        List<@NotNull @Valid RegionEntry> regions,

        @Schema(description = "Categories of alleged target; absent if none") @NotNull @Size(max = 50)
        List<@NotNull @Valid CategoryEntry> categories,

        @Schema(description = "Alleged targets; absent if none") @NotNull @Size(max = 50)
        List<@NotNull @Valid TargetEntry> targets)
        implements CatalogueEntries {

    /** No records. */
    public static final RelatedRecords NONE = new RelatedRecords(null, null, null, null, null, null, null);

    public RelatedRecords {
        organisations = EntryPatterns.orEmpty(organisations);
        sources = EntryPatterns.orEmpty(sources);
        technologies = EntryPatterns.orEmpty(technologies);
        disclosures = EntryPatterns.orEmpty(disclosures);
        regions = EntryPatterns.orEmpty(regions);
        categories = EntryPatterns.orEmpty(categories);
        targets = EntryPatterns.orEmpty(targets);
    }
}
