package org.disclosures.target;

import java.util.List;
import java.util.Set;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
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

    private String onlyCategory;

    void restrictTo(String category) {
        onlyCategory = category;
    }

    void apply(Conditions conditions, Values values, KnownIds knownIds, Visibility visibility) {
        Set<String> categories = values.ids("category", category);
        knownIds.check("category", "categories", categories, values.faults());
        conditions.andAny("e.category.id in ?", categories);
        conditions.andIf("e.category.id = ?", onlyCategory);
        conditions.andAny("e.kind in ?", values.terms("kind", kind, TargetKind.class));
        conditions.andAny(
                "exists (select 1 from e.countries country where country.id in ?)",
                values.countries("country", country));
        Set<String> bodies = values.ids("affiliation", affiliation);
        knownIds.check("affiliation", "organisations", bodies, values.faults());
        conditions.andAny("exists (select 1 from e.affiliations body where body.id in ?)", bodies);
        conditions.andAny(
                "(select max(c.assurance) from Claim c where c.target = e and " + visibility.targeting("c") + ") in ?",
                values.terms("assurance", assurance, Assurance.class));
    }
}
