package org.disclosures.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of a claim. */
@Schema(name = "ClaimRevision", description = "A public change of a claim")
public record ClaimRevisionView(
        @JsonUnwrapped WordingView wording,

        @Schema(description = "Address of the claim as first published in this revision; absent from a retraction")
        String href,

        @Schema(description = "Statement in this revision; absent from a retraction")
        String statement,

        @Schema(
                description = "False if a public claim corrects or supersedes the claim, in whatever revision; absent "
                        + "once the claim is retracted")
        Boolean standing,

        @Schema(
                description = "Public claims that correct or supersede the claim, latest first, at most ten; empty "
                        + "while the claim stands")
        List<Reference> corrections) {}
