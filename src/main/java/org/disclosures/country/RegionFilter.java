package org.disclosures.country;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of regions. */
public class RegionFilter {

    @RestQuery
    @Parameter(description = "Regions of exactly these names")
    List<String> name;

    void apply(Conditions conditions, Values values) {
        conditions.andAny("e.name in ?", values.split("name", name));
    }
}
