package org.disclosures.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.disclosures.http.param.Range;
import org.disclosures.http.param.Values;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TargetKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the lists of alleged targets. */
public class AllegedTargetFilter {

    @RestQuery
    @Parameter(description = "Targets of these categories, by code")
    List<String> category;

    @RestQuery
    @Parameter(
            description = "People or groups",
            schema = @Schema(type = SchemaType.ARRAY, implementation = TargetKind.class))
    List<String> kind;

    @RestQuery
    @Parameter(description = "Targets that sources place in these countries, by ISO 3166-1 alpha-2 code")
    List<String> country;

    @RestQuery
    @Parameter(description = "Targets that sources connect with these organisations, by id")
    List<String> affiliation;

    @RestQuery
    @Parameter(
            description = "Targets whose strongest standing claim of selection or infection has this assurance",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Assurance.class))
    List<String> assurance;

    @RestQuery
    @Parameter(
            description = "Targets that a claim is about with one of these sources anywhere in its chain, by id. With"
                    + " `technology`, `assertedFrom` or `assertedTo`, one claim meets them all.")
    List<String> source;

    @RestQuery
    @Parameter(description = "Targets that a claim is about which is about one of these technologies, too, by id")
    List<String> technology;

    @RestQuery
    @Parameter(
            description = "Targets that a claim is about which was asserted on this day or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> assertedFrom;

    @RestQuery
    @Parameter(
            description = "Targets that a claim is about which was asserted on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> assertedTo;

    /**
     * Reads the filters into criteria, and notes what is wrong with their values.
     *
     * @param scope the code of the category whose targets are listed; null for every target
     */
    public AllegedTargetCriteria read(String scope, Values values, KnownIds knownIds) {
        Set<String> categories = values.ids("category", category);
        knownIds.check("category", "categories", categories, values.faults());
        Set<TargetKind> kinds = values.terms("kind", kind, TargetKind.class);
        Set<String> countries = values.countries("country", country);
        Set<String> bodies = values.ids("affiliation", affiliation);
        knownIds.check("affiliation", "organisations", bodies, values.faults());
        return new AllegedTargetCriteria(
                scope,
                categories,
                kinds,
                countries,
                bodies,
                values.terms("assurance", assurance, Assurance.class),
                about(values, knownIds));
    }

    private AllegedTargetCriteria.About about(Values values, KnownIds knownIds) {
        Set<String> sources = values.ids("source", source);
        knownIds.check("source", "sources", sources, values.faults());
        Set<String> technologies = values.ids("technology", technology);
        knownIds.check("technology", "technologies", technologies, values.faults());
        LocalDate first = values.date("assertedFrom", assertedFrom);
        LocalDate last = values.date("assertedTo", assertedTo);
        values.ordered("assertedFrom", first, "assertedTo", last);
        return new AllegedTargetCriteria.About(sources, technologies, new Range<>(first, last));
    }
}
