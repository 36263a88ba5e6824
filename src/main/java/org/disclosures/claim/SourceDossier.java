package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.source.SourceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source with what it said first, what it passed on and for whom.
 *
 * @param source the source
 * @param originated what it said first
 * @param relayed what it passed on
 * @param relayedFor those who said first what it passed on, by name, at most a hundred
 * @param reportsHref the list of reports it published
 */
@Schema(
        name = "SourceDossier",
        description = "A source with the claims it originated, those it relayed and the original sources it relayed")
public record SourceDossier(
        @JsonUnwrapped SourceView source,

        @Schema(description = "Claims of which it is the original source")
        ClaimSection originated,

        @Schema(description = "Claims that it relayed") ClaimSection relayed,

        @Schema(description = "Original sources of the claims it relayed, by name, at most a hundred")
        List<Reference> relayedFor,

        @Schema(description = "Address of the list of reports it published")
        String reportsHref) {

    /**
     * Some of a list of claims.
     *
     * @param claims the newest of them, at most twenty
     * @param href the list of all of them
     */
    @Schema(name = "ClaimSection", description = "Part of a list of claims")
    public record ClaimSection(
            @Schema(description = "Newest claims, at most twenty")
            List<ClaimView> claims,

            @Schema(description = "Address of the list of all these claims")
            String href) {}
}
