package org.disclosures.technology;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.http.representation.KnownIds;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of technologies. */
public class TechnologyFilter {

    @RestQuery
    @Parameter(description = "Products of these vendors, by organisation id")
    List<String> vendor;

    void apply(Conditions conditions, Values values, KnownIds knownIds) {
        conditions.andAny("e.vendor.id in ?", knownIds.read("vendor", "organisations", vendor, values));
    }
}
