package org.disclosures.country;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.vocabulary.PlaceRole;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of countries. */
public class CountryFilter {

    private static final Pattern M49 = Pattern.compile("\\d{3}");

    @RestQuery
    @Parameter(description = "Countries of these UN M49 regions, such as 150 for Europe")
    List<String> m49Region;

    @RestQuery
    @Parameter(
            description = "Countries that a claim names in one of these roles",
            schema = @Schema(type = SchemaType.ARRAY, implementation = PlaceRole.class))
    List<String> role;

    @RestQuery
    @Parameter(
            description = "Whether a claim names the country, in whatever role",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> claimed;

    void apply(Conditions conditions, Values values, Visibility visibility) {
        conditions.andAny(
                "e.region in ?", values.matching("m49Region", m49Region, M49, "A UN M49 code has three digits."));
        String named = "(select 1 from ClaimPlace named where named.country = e and " + visibility.claim("named.claim");
        conditions.andAny("exists " + named + " and named.role in ?)", values.terms("role", role, PlaceRole.class));
        Boolean wanted = values.flag("claimed", claimed);
        if (wanted != null) {
            conditions.and((wanted ? "exists " : "not exists ") + named + ")");
        }
    }
}
