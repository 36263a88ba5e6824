package org.disclosures.editorial.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a dataset file. */
@Schema(name = "DatasetFile", description = "A dataset file")
public record DatasetFile(
        @Schema(description = "Header of the dataset") @NotNull @Valid
        DatasetHeader dataset,

        @Schema(description = "Organisations: vendors, employers, news outlets, consortia; absent if none") @NotNull
        List<@NotNull @Valid OrganisationEntry> organisations,

        @Schema(description = "Sources to which claims are attributed; absent if none") @NotNull
        List<@NotNull @Valid SourceEntry> sources,

        @Schema(description = "Technologies: spyware products; absent if none") @NotNull
        List<@NotNull @Valid TechnologyEntry> technologies,

        @Schema(description = "Regions, as sources named them; absent if none") @NotNull
        List<@NotNull @Valid RegionEntry> regions,

        @Schema(description = "Categories of alleged target; absent if none") @NotNull
        List<@NotNull @Valid CategoryEntry> categories,

        @Schema(description = "Alleged targets; absent if none") @NotNull
        List<@NotNull @Valid TargetEntry> targets,

        @Schema(description = "Reports with their claims; absent if none") @NotNull
        List<@NotNull @Valid ReportEntry> reports) {

    public DatasetFile {
        organisations = Forms.orEmpty(organisations);
        sources = Forms.orEmpty(sources);
        technologies = Forms.orEmpty(technologies);
        regions = Forms.orEmpty(regions);
        categories = Forms.orEmpty(categories);
        targets = Forms.orEmpty(targets);
        reports = Forms.orEmpty(reports);
    }
}
