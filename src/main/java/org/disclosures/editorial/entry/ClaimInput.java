package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attributed, qualified statement, to be written. */
@Schema(name = "ClaimInput", description = "One attributed, qualified statement, to be created or changed")
public record ClaimInput(
        @Schema(description = "Id of the report that makes the claim; absent if the claim is sent within its report")
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String report,

        @Schema(description = "Key, unique within the report; permanent; generated where absent")
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String key,

        @JsonUnwrapped @Valid ClaimContent content,
        @JsonUnwrapped @Valid Submission submission)
        implements CorrectableInput {

    /** The current state of a claim, in the form of a request's body. */
    public static ClaimInput of(String report, ClaimEntry entry) {
        return new ClaimInput(
                report,
                entry.key(),
                entry.content(),
                new Submission(entry.publication().embargoUntil(), null, null));
    }

    /** The equivalent entry of a dataset, as a draft. */
    public ClaimEntry entry(String withKey) {
        return new ClaimEntry(
                null,
                withKey,
                content,
                PublicationState.DRAFT,
                PublicationEntry.unseen(submission.embargoUntil(), null));
    }
}
