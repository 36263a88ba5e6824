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
import org.disclosures.claim.Evidence;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.http.record.FormerName;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.ClaimKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a claim, as files and requests write it. */
public record ClaimContent(
        @Schema(description = "Place in the report, such as ¶ 11") @NotBlank @Size(max = 100) @UnmisleadingText
        String locator,

        @Schema(
                description =
                        "Statement of the claim, in your own words; write {target} or {target:id} in place of a name")
        @NotBlank
        @Size(max = 4000)
        String statement,

        @Schema(description = "Language of the statement, a BCP 47 tag; the report’s where absent")
        @Pattern(regexp = EntryPatterns.LANGUAGE, message = EntryPatterns.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "Short quotation of the source’s own words; absent if none") @Size(max = 600)
        String quote,

        @Schema(description = "Language of the quotation, a BCP 47 tag; the report’s where absent")
        @Pattern(regexp = EntryPatterns.LANGUAGE, message = EntryPatterns.NO_LANGUAGE)
        @Size(max = 35)
        String quoteLanguage,

        @Schema(description = "Kind of the claim") @NotNull ClaimKind kind,

        @Schema(description = "Evidence level: how the claim was established, not whether it is true") @NotNull
        Assurance assurance,

        @Schema(description = "What was examined for the claim; absent if the source does not say")
        @NotNull
        @Size(max = 7)
        List<@NotNull Basis> basis,

        @Schema(description = "Its quantity; absent if none") @Valid
        FigureEntry figure,

        @Schema(description = "Id of the alleged target; absent if none")
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String target,

        @Schema(
                description = "Ids of targets that the claim mentions without being about them, in order, beside those "
                        + "that the statement names as {target:id}; absent if none")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                mentions,

        @Schema(description = "Ids of the technologies, in order; absent if none")
        @FormerName("technology")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                technologies,

        @Schema(
                description =
                        "Date on which it is said to have occurred, in EDTF level 1; absent if the source gave none")
        @Size(max = 30)
        String occurred,

        @Schema(description = "Day on which the claim was asserted; the report’s where absent")
        LocalDate assertedOn,

        @Schema(
                description =
                        "Attribution chain, in order, from the original source on; absent if the report speaks in its own voice")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid AttributionEntry> attributions,

        @Schema(description = "Places, in order; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Valid PlaceEntry> places,

        @Schema(description = "Organisations and their roles, in order; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Valid PartyEntry> parties,

        @Schema(description = "Evidence that the source shows for it, in order; absent if none")
        @NotNull
        @Size(max = Evidence.MOST)
        List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Links to other claims; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Valid LinkEntry> links) {

    public ClaimContent {
        basis = EntryPatterns.set(basis);
        quote = EntryPatterns.orNull(quote);
        mentions = EntryPatterns.orEmpty(mentions);
        technologies = EntryPatterns.orEmpty(technologies);
        attributions = EntryPatterns.orEmpty(attributions);
        places = EntryPatterns.orEmpty(places);
        parties = EntryPatterns.orEmpty(parties);
        evidence = EntryPatterns.orEmpty(evidence);
        links = EntryPatterns.orEmpty(links);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "quoteLanguage", with = "quote")
    @AssertTrue(message = "applies only with a `quote`; add the quotation, or remove the language")
    public boolean isQuoteLanguageNeeded() {
        return quoteLanguage == null || quote != null;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "attributions[0].role", with = "attributions")
    @AssertTrue(
            message =
                    "must be `originated`, since a chain begins with the source that originated the claim; put that source first")
    public boolean isChainStarted() {
        AttributionEntry first = attributions.isEmpty() ? null : attributions.get(0);
        return first == null || first.role() == null || first.role() == AttributionRole.ORIGINATED;
    }
}
