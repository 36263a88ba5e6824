package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.source.SourceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source with the claims it originated and those it relayed. */
@Schema(
        name = "SourceDossier",
        description = "A source with the claims it originated, those it relayed and the original sources it relayed")
public record SourceDossier(
        @JsonUnwrapped SourceView source,

        @Schema(description = "Claims of which it is the original source")
        ClaimSection originated,

        @Schema(description = "Claims that it relayed") ClaimSection relayed,

        @Schema(
                description =
                        "Original sources of the claims it relayed, by name, at most a hundred; of those it relayed "
                                + "last, at most two hundred claims")
        List<Reference> relayedFor,

        @Schema(description = "Address of the list of reports it published")
        String reportsHref) {

    /** Part of a list of claims. */
    @Schema(name = "ClaimSection", description = "Part of a list of claims")
    public record ClaimSection(
            @Schema(description = "Newest claims, at most twenty")
            List<ClaimView> claims,

            @Schema(description = "Address of the list of all these claims")
            String href) {}
}
