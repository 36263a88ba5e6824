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
@Schema(name = "ClaimInput", description = "One attributed, qualified statement, to be written")
public record ClaimInput(
        @Schema(description = "Id of the report that makes it; absent where it stands in its report")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String report,

        @Schema(description = "Its key, unique in the report and permanent; one is made where absent")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String key,

        @Schema(description = "Where in the report, such as ¶ 11") @NotBlank @Size(max = 100)
        String locator,

        @Schema(description = "What is claimed, in words of your own; {target} or {target:id} stands for a name")
        @NotBlank
        @Size(max = 4000)
        String statement,

        @Schema(description = "The statement’s language, BCP 47; the report’s where absent")
        @Pattern(regexp = Forms.LANGUAGE, message = Forms.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "What it speaks of") @NotNull ClaimKind kind,
        @Schema(description = "How sure it is") @NotNull Assurance assurance,

        @Schema(description = "Its quantity; absent if none") @Valid
        FigureEntry figure,

        @Schema(description = "Id of the target it is about; absent if no one")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String target,

        @Schema(description = "Id of the product it is about; absent if none")
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String technology,

        @Schema(description = "When it occurred, EDTF level 0; absent if not said") @Size(max = 21)
        String occurred,

        @Schema(description = "The day it was asserted; the report’s where absent")
        LocalDate assertedOn,

        @Schema(description = "The chain that carried it, in order; absent for the report’s own voice")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid AttributionEntry> attributions,

        @Schema(description = "Where, in order; absent if nowhere") @NotNull @Size(max = 100)
        List<@NotNull @Valid PlaceEntry> places,

        @Schema(description = "How it bears on other claims; absent if on none") @NotNull @Size(max = 100)
        List<@NotNull @Valid LinkEntry> links,

        @Schema(description = "Until when it stays hidden though published; absent for no embargo")
        Instant embargoUntil,

        @Schema(description = "The public note of a correction; needed once the public saw it, absent before")
        @Size(max = 2000)
        String correctionNote,

        @Schema(description = "Things to create in the same call; absent if none") @Valid
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
    @AssertTrue(message = "the first of a chain originated the claim")
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
