package org.disclosures.target;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.disclosures.country.Country;
import org.disclosures.http.Reference;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.Labels;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.TargetKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, or a group described collectively, that claims allege was targeted. Being listed is no finding. */
@Schema(
        name = "AllegedTarget",
        description =
                "A person, or a group described together, whom claims say was targeted. Being listed here is no finding: read the claims")
public record AllegedTargetView(
        @Schema(description = "Its id") String id,

        @Schema(description = "Its name; the description where the name is withheld")
        String name,

        @Schema(description = "Where it is served") String href,
        @Schema(description = "A person or a group") TargetKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Who it is, in words") String description,

        @Schema(description = "Whether the name is shown or withheld")
        NameVisibility nameVisibility,

        @Schema(description = "Its category; absent if none")
        Reference category,

        @Schema(description = "Countries that sources place it in")
        List<Reference> countries,

        @Schema(description = "Organisations that sources connect it with; never a complete list")
        List<Reference> affiliations,

        @Schema(
                description =
                        "The strongest assurance among the standing claims that it was selected or infected; absent if none claims that. It says how sure that claim is, not that an infection was found")
        Assurance assurance,

        @Schema(description = "The assurance in the caller’s language; absent with it")
        String assuranceLabel) {

    /**
     * The view of a target.
     *
     * @param category its category, in the caller’s language; null if none
     * @param countryNames the names of countries, in the caller’s language
     * @param assurance that of the strongest claim; null if none
     */
    static AllegedTargetView of(
            AllegedTarget target,
            Reference category,
            Function<Country, Reference> countryNames,
            Assurance assurance,
            Labels labels) {
        return new AllegedTargetView(
                target.id(),
                target.displayName(),
                Reference.href("targets", target.id()),
                target.kind(),
                labels.of(target.kind()),
                target.description(),
                target.nameVisibility(),
                category,
                target.countries().stream()
                        .sorted(Comparator.comparing(Country::id))
                        .map(countryNames)
                        .toList(),
                target.affiliations().stream()
                        .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::id))
                        .map(body -> Reference.to("organisations", body.id(), body.name()))
                        .toList(),
                assurance,
                assurance == null ? null : labels.of(assurance));
    }
}
