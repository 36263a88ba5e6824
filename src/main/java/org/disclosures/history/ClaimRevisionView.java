package org.disclosures.history;

import java.time.Instant;
import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public change of a claim.
 *
 * @param revision the wording that was shown, or withdrawn
 * @param change what happened
 * @param changeLabel the same in the caller's language
 * @param at from when the public saw it
 * @param note why it was corrected or retracted
 * @param href where the claim is served as it was first shown in this wording
 * @param statement the wording
 * @param standing whether no public claim corrects or supersedes the claim, whatever its wording; absent of one that was retracted
 * @param corrections the public claims that do, latest first, at most ten
 */
@Schema(name = "ClaimRevision", description = "A public change of a claim")
public record ClaimRevisionView(
        @Schema(description = "The number of the wording, from 1; in a retraction, of the one that was withdrawn")
        int revision,

        @Schema(description = "What happened") Change change,

        @Schema(description = "What happened, in the caller’s language")
        String changeLabel,

        @Schema(description = "From when the public saw it") Instant at,

        @Schema(description = "Why it was corrected or retracted; absent from the first")
        String note,

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
