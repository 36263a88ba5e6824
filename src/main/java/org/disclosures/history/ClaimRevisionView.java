package org.disclosures.history;

import java.time.Instant;
import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of a claim. */
@Schema(name = "ClaimRevision", description = "A public change of a claim")
public record ClaimRevisionView(
        @Schema(description = "Revision number, from 1; of a retraction, the number of the revision withdrawn")
        int revision,

        @Schema(description = "Type of change") Change change,

        @Schema(description = "Label of the change in the caller’s language")
        String changeLabel,

        @Schema(description = "Time at which it became public")
        Instant at,

        @Schema(description = "Reason for the correction or retraction; absent from the first revision")
        String note,

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
