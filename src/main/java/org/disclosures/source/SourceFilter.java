package org.disclosures.source;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.SourceKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of sources. */
public class SourceFilter {

    @RestQuery
    @Parameter(
            description = "Sources of these kinds",
            schema = @Schema(type = SchemaType.ARRAY, implementation = SourceKind.class))
    List<String> kind;

    @RestQuery
    @Parameter(description = "Sources of these countries, by ISO 3166-1 alpha-2 code")
    List<String> country;

    @RestQuery
    @Parameter(description = "Sources that are or speak for these organisations, by id")
    List<String> organisation;

    void apply(Conditions conditions, Values values, KnownIds knownIds) {
        conditions.andAny("e.kind in ?", values.terms("kind", kind, SourceKind.class));
        conditions.andAny("e.country.id in ?", values.countries("country", country));
        conditions.andAny(
                "e.organisation.id in ?", knownIds.read("organisation", "organisations", organisation, values));
    }
}
