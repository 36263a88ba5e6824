package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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

/** One attributed, qualified statement, to be written. */
@Schema(name = "ClaimInput", description = "One attributed, qualified statement, to be created or changed")
public record ClaimInput(
        @Schema(description = "Id of the report that makes the claim; absent if the claim is sent within its report")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String report,

        @Schema(description = "Key, unique within the report; permanent; generated where absent")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String key,

        @Schema(description = "Place in the report, such as ¶ 11") @NotBlank @Size(max = 100)
        String locator,

        @Schema(
                description =
                        "Statement of the claim, in your own words; write {target} or {target:id} in place of a name")
        @NotBlank
        @Size(max = 4000)
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

        @Schema(
                description =
                        "End of the embargo, until which the record stays hidden although published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "Public note of the correction; required once the record has been public, absent before")
        @Size(max = 2000)
        String correctionNote,

        @Schema(description = "Records to create in the same request; absent if none") @Valid
        Related create)
        implements Correctable {

    public ClaimInput {
        attributions = Forms.orEmpty(attributions);
        places = Forms.orEmpty(places);
        links = Forms.orEmpty(links);
    }

    /** The current state of a claim, in the form of a request's body. */
    public static ClaimInput of(String report, ClaimEntry entry) {
        return new ClaimInput(
                report,
                entry.key(),
                entry.locator(),
                entry.statement(),
                entry.language(),
                entry.kind(),
                entry.assurance(),
                entry.figure(),
                entry.target(),
                entry.technology(),
                entry.occurred(),
                entry.assertedOn(),
                entry.attributions(),
                entry.places(),
                entry.links(),
                entry.embargoUntil(),
                null,
                null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must begin with the source that originated the claim")
    public boolean isChainStarted() {
        AttributionEntry first = attributions.isEmpty() ? null : attributions.get(0);
        return first == null || first.role() == null || first.role() == AttributionRole.ORIGINATED;
    }

    /** The equivalent entry of a dataset, as a draft. */
    public ClaimEntry entry(String withKey) {
        return new ClaimEntry(
                null,
                withKey,
                locator,
                statement,
                language,
                kind,
                assurance,
                figure,
                target,
                technology,
                occurred,
                assertedOn,
                attributions,
                places,
                links,
                PublicationState.DRAFT,
                embargoUntil,
                null,
                null,
                null,
                null);
    }

    /** The records created in the same call. */
    public Related related() {
        return create == null ? Related.NONE : create;
    }
}
