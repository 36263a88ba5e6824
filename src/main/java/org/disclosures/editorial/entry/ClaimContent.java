package org.disclosures.editorial.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ClaimKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a claim, as files and requests write it. */
public record ClaimContent(
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
        List<@NotNull @Valid LinkEntry> links) {

    public ClaimContent {
        attributions = Forms.orEmpty(attributions);
        places = Forms.orEmpty(places);
        links = Forms.orEmpty(links);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "the first of a chain originated the claim")
    public boolean isChainStarted() {
        AttributionEntry first = attributions.isEmpty() ? null : attributions.get(0);
        return first == null || first.role() == null || first.role() == AttributionRole.ORIGINATED;
    }
}
