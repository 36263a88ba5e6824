package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.record.RecordCopy;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attributed, qualified statement, in a report. */
@Schema(name = "ClaimEntry", description = "One attributed, qualified statement in a report")
public record ClaimEntry(
        @Schema(description = "Id; permanent; generated where absent")
        @Pattern(regexp = EntryPatterns.UUID, message = EntryPatterns.NO_UUID)
        String id,

        @Schema(description = "Key, unique within the report; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String key,

        @JsonUnwrapped @Valid ClaimContent content,

        @Schema(description = "Workflow state; the report’s where absent")
        PublicationState state,

        @JsonUnwrapped @Valid PublicationEntry publication) {

    /** A copy in its public form: with the statement, mentions and links that are shown, and without an embargo from before publication. */
    public ClaimEntry shown(String words, List<String> mentions, List<LinkEntry> others) {
        ClaimContent shown = RecordCopy.of(content)
                .with("statement", words)
                .with("mentions", mentions)
                .with("links", others)
                .make();
        return new ClaimEntry(id, key, shown, state, publication.withoutEmbargo());
    }

    /** A copy with another attribution chain. */
    public ClaimEntry carriedBy(List<AttributionEntry> chain) {
        return with("attributions", chain);
    }

    /** A copy with other links. */
    public ClaimEntry linkedTo(List<LinkEntry> others) {
        return with("links", others);
    }

    private ClaimEntry with(String field, Object value) {
        ClaimContent changed = RecordCopy.of(content).with(field, value).make();
        return new ClaimEntry(id, key, changed, state, publication);
    }
}
