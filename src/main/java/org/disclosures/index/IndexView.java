package org.disclosures.index;

import java.util.List;
import org.disclosures.history.RevisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry point of the API. */
@Schema(name = "ServiceIndex", description = "Index of the API")
public record IndexView(
        @Schema(description = "Name of the service") String name,
        @Schema(description = "Type of record") String description,

        @Schema(description = "Revision of the public dataset")
        RevisionView dataset,

        @Schema(description = "Languages of labels and texts, BCP 47 tags")
        List<String> languages,

        @Schema(description = "Links to the resources") List<IndexLink> endpoints) {

    /** A link. */
    @Schema(name = "IndexLink", description = "A link")
    public record IndexLink(
            @Schema(description = "Link relation") String rel,
            @Schema(description = "Address") String href,
            @Schema(description = "Title") String title) {}
}
