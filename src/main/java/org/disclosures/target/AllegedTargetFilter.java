package org.disclosures.target;

import java.util.List;
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
     * Reads the filters into criteria, and notes errors in their values.
     *
     * @param scope code of the category in the list's address; null for every target
     */
    public AllegedTargetCriteria read(String scope, Values values, KnownIds knownIds) {
        return new AllegedTargetCriteria(
                scope,
                knownIds.read("category", "categories", category, values),
                values.terms("kind", kind, TargetKind.class),
                values.countries("country", country),
                knownIds.read("affiliation", "organisations", affiliation, values),
                values.terms("assurance", assurance, Assurance.class),
                new AllegedTargetCriteria.About(
                        knownIds.read("source", "sources", source, values),
                        knownIds.read("technology", "technologies", technology, values),
                        values.dates("assertedFrom", assertedFrom, "assertedTo", assertedTo)));
    }
}
