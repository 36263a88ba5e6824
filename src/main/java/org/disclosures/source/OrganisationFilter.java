package org.disclosures.source;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of organisations. */
public class OrganisationFilter {

    @RestQuery
    @Parameter(
            description = "Organisations of these kinds",
            schema = @Schema(type = SchemaType.ARRAY, implementation = OrganisationKind.class))
    List<String> kind;

    @RestQuery
    @Parameter(description = "Organisations of these countries, by ISO 3166-1 alpha-2 code")
    List<String> country;

    @RestQuery
    @Parameter(description = "Organisations named as members of these consortia, by organisation id")
    List<String> memberOf;

    void apply(Conditions conditions, Values values, KnownIds knownIds) {
        conditions.andAny("e.kind in ?", values.terms("kind", kind, OrganisationKind.class));
        conditions.andAny("e.country.id in ?", values.countries("country", country));
        conditions.andAny(
                "exists (select 1 from e.memberOf consortium where consortium.id in ?)",
                knownIds.read("memberOf", "organisations", memberOf, values));
    }
}
