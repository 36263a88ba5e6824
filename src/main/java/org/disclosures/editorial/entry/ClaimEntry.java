package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.disclosures.record.Forms;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attributed, qualified statement, in a report. */
@Schema(name = "ClaimEntry", description = "One attributed, qualified statement in a report")
public record ClaimEntry(
        @Schema(description = "Id; permanent; generated where absent")
        @Pattern(regexp = Forms.UUID, message = Forms.NO_UUID)
        String id,

        @Schema(description = "Key, unique within the report; permanent")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String key,

        @Schema(description = "Place in the report, such as ¶ 11") @NotBlank @Size(max = 100)
        String locator,

        @Schema(description = "Statement of the claim, in your own words") @NotBlank @Size(max = 4000)
        String statement,

        @Schema(description = "Language of the statement, a BCP 47 tag; the report’s where absent")
        @Pattern(regexp = Forms.LANGUAGE, message = Forms.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "Kind of claim") @NotNull ClaimKind kind,

        @Schema(description = "Evidence level: how the claim was established, not whether it is true") @NotNull
        Assurance assurance,

        @Schema(description = "Figure; absent if none") @Valid
        FigureEntry figure,

        @Schema(description = "Id of the alleged target; absent if none")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String target,

        @Schema(description = "Id of the technology; absent if none")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String technology,

        @Schema(
                description =
                        "Date on which it is said to have occurred, in EDTF level 0; absent if the source gave none")
        @Size(max = 21)
        String occurred,

        @Schema(description = "Day on which the claim was asserted; the report’s where absent")
        LocalDate assertedOn,

        @Schema(
                description =
                        "Attribution chain, in order, from the original source on; absent if the report speaks in its "
                                + "own voice")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid AttributionEntry> attributions,

        @Schema(description = "Places, in order; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Valid PlaceEntry> places,

        @Schema(description = "Links to other claims; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Valid LinkEntry> links,

        @Schema(description = "Workflow state; the report’s where absent")
        PublicationState state,

        @Schema(
                description =
                        "End of the embargo, until which the record stays hidden although published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "Reason for the retraction; absent unless retracted") @Size(max = 2000)
        String note,

        @Schema(description = "Number of public revisions, from 1; absent if this is the first") @Min(1)
        Integer revision,

        @Schema(description = "From when the public sees it; absent where that follows from its state")
        Instant publicFrom,

        @Schema(description = "Public note of the last correction; absent if none") @Size(max = 2000)
        String correctionNote) {

    public ClaimEntry {
        attributions = Forms.orEmpty(attributions);
        places = Forms.orEmpty(places);
        links = Forms.orEmpty(links);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must begin with the source that originated the claim")
    public boolean isChainStarted() {
        AttributionEntry first = attributions.isEmpty() ? null : attributions.get(0);
        return first == null || first.role() == null || first.role() == AttributionRole.ORIGINATED;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "must have both revision and publicFrom or neither, and a correctionNote only with a revision from 2 on")
    public boolean isRevisionFitting() {
        return (revision == null) == (publicFrom == null)
                && (correctionNote == null || (revision != null && revision > 1 && !correctionNote.isBlank()));
    }

    /** A copy in its public form: with the statement and links that are shown, and without an embargo from before publication. */
    public ClaimEntry shown(String words, List<LinkEntry> others) {
        return with(words, attributions, others, null);
    }

    /** A copy with another attribution chain. */
    public ClaimEntry carriedBy(List<AttributionEntry> chain) {
        return with(statement, chain, links, embargoUntil);
    }

    private ClaimEntry with(String words, List<AttributionEntry> chain, List<LinkEntry> others, Instant embargo) {
        return new ClaimEntry(
                id,
                key,
                locator,
                words,
                language,
                kind,
                assurance,
                figure,
                target,
                technology,
                occurred,
                assertedOn,
                chain,
                places,
                others,
                state,
                embargo,
                note,
                revision,
                publicFrom,
                correctionNote);
    }
}
