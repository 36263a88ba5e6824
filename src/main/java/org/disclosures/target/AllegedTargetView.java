package org.disclosures.target;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.disclosures.country.Country;
import org.disclosures.http.Reference;
import org.disclosures.record.OtherName;
import org.disclosures.record.OtherNameView;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.CategoryCoverage;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.TargetKind;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, or a group described collectively, that claims allege was targeted. Being listed is no finding. */
@Schema(
        name = "AllegedTarget",
        description = "A person, or a group described collectively, allegedly targeted. Being listed here is no "
                + "finding: read the claims")
public record AllegedTargetView(
        @Schema(description = "Id") String id,

        @Schema(description = "Name; the description where the name is withheld or not given by the source")
        String name,

        @Schema(description = "Other names, in order; none where the main name is not shown")
        List<OtherNameView> names,

        @Schema(description = "Address of the resource") String href,

        @Schema(description = "Kind: a person, a group or an organisation")
        TargetKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Description in words") String description,

        @Schema(
                description =
                        "The person’s role at the time, in words; absent if not known, and where the name is withheld")
        String role,

        @Schema(description = "Visibility of the name: shown, withheld, or not given by the source")
        NameVisibility nameVisibility,

        @Schema(description = "Categories, the main one first")
        List<Reference> categories,

        @Schema(
                description =
                        "Members of the group who belong to its categories, as far as the source says; absent unless it is a group with a category. With `some`, a figure for the group sets no minimum for one of the categories")
        CategoryCoverage categoryCoverage,

        @Schema(description = "Coverage of the categories in the caller’s language; absent if there is none")
        String categoryCoverageLabel,

        @Schema(description = "Countries in which sources place the target")
        List<Reference> countries,

        @Schema(description = "Organisations with which sources connect the target; never a complete list")
        List<Reference> affiliations,

        @Schema(
                description = "What the target is to other targets, according to sources; none where a name is "
                        + "withheld. It says nothing of the claims about either")
        List<TargetRelationView> relations,

        @Schema(description = "What other targets are to this one, according to sources; none where a name is withheld")
        List<TargetRelationView> inverseRelations,

        @Schema(
                description = "Highest evidence level among the standing claims that the target was selected, "
                        + "targeted or infected; absent if there are none. It describes how such a claim was established, not "
                        + "that an infection was found")
        Assurance assurance,

        @Schema(description = "Evidence level in the caller’s language; absent if there is none")
        String assuranceLabel) {

    /**
     * The view of a target.
     *
     * @param categoryLabels the names of categories, in the caller’s language
     * @param countryNames the names of countries, in the caller’s language
     * @param relations what it is to others, and others are to it, as the caller may see it
     * @param assurance that of the strongest claim; null if none
     */
    static AllegedTargetView of(
            AllegedTarget target,
            Function<Category, Reference> categoryLabels,
            Function<Country, Reference> countryNames,
            TargetRelations relations,
            Assurance assurance,
            TermLabels labels) {
        CategoryCoverage coverage = coverage(target);
        boolean shown = target.nameVisibility() != NameVisibility.WITHHELD;
        return new AllegedTargetView(
                target.id(),
                target.displayName(),
                shown ? OtherName.views(target.names(), labels) : List.of(),
                Reference.href("targets", target.id()),
                target.kind(),
                labels.of(target.kind()),
                target.description(),
                shown ? target.role() : null,
                target.nameVisibility(),
                target.categories().stream().map(categoryLabels).toList(),
                coverage,
                coverage == null ? null : labels.of(coverage),
                target.countries().stream()
                        .sorted(Comparator.comparing(Country::id))
                        .map(countryNames)
                        .toList(),
                target.affiliations().stream()
                        .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::id))
                        .map(body -> Reference.to("organisations", body.id(), body.name()))
                        .toList(),
                relations.of(target),
                relations.inverseOf(target),
                assurance,
                assurance == null ? null : labels.of(assurance));
    }

    // Unless stated, members of a group with several categories may belong to any one of them.
    private static CategoryCoverage coverage(AllegedTarget target) {
        if (target.kind() != TargetKind.GROUP || target.categories().isEmpty() || target.categoryCoverage() != null) {
            return target.categoryCoverage();
        }
        return target.categories().size() == 1 ? CategoryCoverage.EACH : CategoryCoverage.SOME;
    }
}
