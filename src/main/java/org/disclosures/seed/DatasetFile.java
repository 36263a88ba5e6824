package org.disclosures.seed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.OrganisationKind;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.ReportKind;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TargetKind;

/**
 * A dataset as its file has it; {@code docs/dataset-format.md} describes the fields. Absent lists are empty lists.
 */
record DatasetFile(
        @NotNull @Valid Header dataset,
        @NotNull List<@NotNull @Valid OrganisationEntry> organisations,
        @NotNull List<@NotNull @Valid SourceEntry> sources,
        @NotNull List<@NotNull @Valid TechnologyEntry> technologies,
        @NotNull List<@NotNull @Valid RegionEntry> regions,
        @NotNull List<@NotNull @Valid CategoryEntry> categories,
        @NotNull List<@NotNull @Valid TargetEntry> targets,
        @NotNull List<@NotNull @Valid ReportEntry> reports) {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String NO_SLUG = "has lower-case letters, digits and single hyphens";
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    private static final String NO_LANGUAGE = "is a BCP 47 tag, such as en or pt-BR";
    private static final String COUNTRY = "[A-Z]{2}";
    private static final String NO_COUNTRY = "is an ISO 3166-1 alpha-2 code";

    DatasetFile {
        organisations = orEmpty(organisations);
        sources = orEmpty(sources);
        technologies = orEmpty(technologies);
        regions = orEmpty(regions);
        categories = orEmpty(categories);
        targets = orEmpty(targets);
        reports = orEmpty(reports);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    record Header(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotBlank @Size(max = 500) String title) {}

    record OrganisationEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotBlank @Size(max = 300) String name,
            @NotNull OrganisationKind kind,
            @Pattern(regexp = COUNTRY, message = NO_COUNTRY) String country,
            List<@NotNull String> memberOf) {

        OrganisationEntry {
            memberOf = orEmpty(memberOf);
        }
    }

    record SourceEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotBlank @Size(max = 300) String name,
            @NotNull SourceKind kind,
            String organisation,
            @Pattern(regexp = COUNTRY, message = NO_COUNTRY) String country) {}

    record TechnologyEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotBlank @Size(max = 300) String name,
            @NotNull String vendor) {}

    record RegionEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotBlank @Size(max = 300) String name) {}

    record CategoryEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String code,

            @NotNull @Min(0) Integer position,

            @NotEmpty
            Map<
                            @Pattern(regexp = LANGUAGE, message = NO_LANGUAGE) @Size(max = 35) String,
                            @NotBlank @Size(max = 300) String>
                    labels) {}

    record TargetEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotNull TargetKind kind,
            @NotBlank @Size(max = 300) String name,
            @NotBlank @Size(max = 1000) String description,
            String category,
            List<@NotNull @Pattern(regexp = COUNTRY, message = NO_COUNTRY) String> countries,
            List<@NotNull String> affiliations,
            NameVisibility nameVisibility) {

        TargetEntry {
            countries = orEmpty(countries);
            affiliations = orEmpty(affiliations);
            nameVisibility = nameVisibility == null ? NameVisibility.PUBLIC : nameVisibility;
        }

        @JsonIgnore
        @AssertTrue(message = "only a person's name is withheld")
        boolean isWithheldOnlyIfPerson() {
            return !withheld() || kind == TargetKind.PERSON;
        }

        boolean withheld() {
            return nameVisibility == NameVisibility.WITHHELD;
        }
    }

    record ReportEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String id,

            @NotBlank @Size(max = 500) String title,
            @NotNull LocalDate publishedOn,
            @NotNull String publisher,

            @NotNull @Pattern(regexp = LANGUAGE, message = NO_LANGUAGE) @Size(max = 35)
            String language,

            @Size(max = 2000) @Pattern(regexp = "https?://.*", message = "is an http or https address")
            String url,

            @Size(max = 2000) @Pattern(regexp = "https?://.*", message = "is an http or https address")
            String archivedUrl,

            @NotNull ReportKind kind,
            @NotNull PublicationState state,
            Instant embargoUntil,
            @Size(max = 2000) String note,
            @NotNull List<@NotNull @Valid ClaimEntry> claims) {

        ReportEntry {
            claims = orEmpty(claims);
        }

        @JsonIgnore
        @AssertTrue(message = "a note goes with the state retracted, and only with it")
        boolean isNoteFitting() {
            return (state == PublicationState.RETRACTED) == (note != null && !note.isBlank());
        }
    }

    record ClaimEntry(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 100)
            String key,

            @NotBlank @Size(max = 100) String locator,
            @NotBlank @Size(max = 4000) String statement,

            @Pattern(regexp = LANGUAGE, message = NO_LANGUAGE) @Size(max = 35)
            String language,

            @NotNull ClaimKind kind,
            @NotNull Assurance assurance,
            @Valid FigureEntry figure,
            String target,
            String technology,
            String occurred,
            LocalDate assertedOn,
            @NotNull List<@NotNull @Valid AttributionEntry> attributedTo,
            @NotNull List<@NotNull @Valid PlaceEntry> places,
            @NotNull List<@NotNull @Valid LinkEntry> links,
            PublicationState state,
            Instant embargoUntil,
            @Size(max = 2000) String note) {

        ClaimEntry {
            attributedTo = orEmpty(attributedTo);
            places = orEmpty(places);
            links = orEmpty(links);
        }

        @JsonIgnore
        @AssertTrue(message = "the first of a chain originated the claim")
        boolean isChainStarted() {
            AttributionEntry first = attributedTo.isEmpty() ? null : attributedTo.get(0);
            return first == null || first.role() == null || first.role() == AttributionRole.ORIGINATED;
        }
    }

    record FigureEntry(
            @NotNull FigureQualifier qualifier,
            Long amount,
            Long upperAmount,
            @NotNull FigureUnit unit) {}

    record AttributionEntry(@NotNull String source, @NotNull AttributionRole role) {}

    record PlaceEntry(
            @Pattern(regexp = COUNTRY, message = NO_COUNTRY) String country,
            String region,
            @NotNull PlaceRole role) {

        @JsonIgnore
        @AssertTrue(message = "a place is a country or a region")
        boolean isCountryOrRegion() {
            return (country == null) != (region == null);
        }
    }

    record LinkEntry(@NotNull LinkType type, @NotNull String claim) {}
}
