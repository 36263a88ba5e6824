package org.disclosures.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of a claim. */
@Schema(name = "ClaimRevision", description = "A public change of a claim")
public record ClaimRevisionView(
        @JsonUnwrapped WordingView wording,

        @Schema(
                description =
                        "Where the claim is served as it was first shown in this wording; absent from a retraction")
        String href,

        @Schema(description = "What was claimed then, in this wording; absent from a retraction")
        String statement,

        @Schema(
                description =
                        "False when a public claim corrects or supersedes the claim, whatever its wording; absent once it is"
                                + " retracted")
        Boolean standing,

        @Schema(
                description =
                        "The public claims that correct or supersede the claim, latest first, at most ten; empty while it stands")
        List<Reference> corrections) {}
