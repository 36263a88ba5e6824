package org.disclosures.index;

import java.util.List;
import org.disclosures.history.RevisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry point of the API. */
@Schema(name = "ServiceIndex", description = "What the API offers")
public record IndexView(
        @Schema(description = "The service’s name") String name,
        @Schema(description = "What it is") String description,

        @Schema(description = "The revision of the public dataset")
        RevisionView dataset,

        @Schema(description = "The languages that labels and wordings are served in, BCP 47 tags")
        List<String> languages,

        @Schema(description = "Where to go from here") List<Link> endpoints) {

    /** A link. */
    @Schema(name = "IndexLink", description = "A link")
    public record Link(
            @Schema(description = "What it leads to") String rel,
            @Schema(description = "Where that is served") String href,
            @Schema(description = "What it is, in words") String title) {}
}
