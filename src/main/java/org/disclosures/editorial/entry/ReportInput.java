package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published document, to be written. */
@Schema(name = "ReportInput", description = "A published document, to be created or changed")
public record ReportInput(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @JsonUnwrapped @Valid ReportContent content,

        @Schema(description = "Claims, in order, when the report is created; absent otherwise")
        @NotNull
        @Size(max = 200)
        List<@NotNull @Valid ClaimInput> claims,

        @JsonUnwrapped @Valid Submission submission)
        implements CorrectableInput {

    public ReportInput {
        claims = EntryPatterns.orEmpty(claims);
    }

    /** The current state of a report, in the form of a request's body. */
    public static ReportInput of(ReportEntry entry) {
        return new ReportInput(
                entry.id(),
                entry.content(),
                null,
                new Submission(entry.publication().embargoUntil(), null, null));
    }

    /** The equivalent entry of a dataset, as a draft and without claims. */
    public ReportEntry entry() {
        return new ReportEntry(
                id,
                content,
                PublicationState.DRAFT,
                PublicationEntry.unseen(submission.embargoUntil(), null),
                List.of());
    }
}
