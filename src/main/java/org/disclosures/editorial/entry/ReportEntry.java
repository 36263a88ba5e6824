package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published document, with its claims. */
@Schema(name = "ReportEntry", description = "A published document with its claims")
public record ReportEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @JsonUnwrapped @Valid ReportContent content,

        @Schema(description = "State of the delivery") @NotNull
        PublicationState state,

        @JsonUnwrapped @Valid PublicationEntry publication,

        @Schema(description = "Claims, in order; absent if none") @NotNull
        List<@NotNull @Valid ClaimEntry> claims) {

    public ReportEntry {
        claims = EntryPatterns.orEmpty(claims);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "note", with = "state")
    @AssertTrue(message = "must be given if the state is `retracted`, and left out otherwise")
    public boolean isNoteFitting() {
        String note = publication.note();
        return (state == PublicationState.RETRACTED) == (note != null && !note.isBlank());
    }

    /** A copy without an embargo from before publication. */
    public ReportEntry withoutEmbargo() {
        return new ReportEntry(id, content, state, publication.withoutEmbargo(), claims);
    }

    /** A copy with these claims. */
    public ReportEntry withClaims(List<ClaimEntry> its) {
        return new ReportEntry(id, content, state, publication, its);
    }
}
