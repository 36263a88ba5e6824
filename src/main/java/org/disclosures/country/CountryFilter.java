package org.disclosures.country;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCondition;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.http.filter.FilterVisibility;
import org.disclosures.vocabulary.PlaceRole;

/** The filters of the list of countries, one row each. */
public class CountryFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<String>> M49_REGION = ROWS.add(
                    "m49Region",
                    FilterType.matching(
                            IsoCountries::isRegion,
                            "The value is not the UN M49 code of a region; use three digits, such as 150 for Europe."),
                    "Countries in these UN M49 regions, such as 150 for Europe")
            .where("e.region in ?");

    static final Filter<Set<PlaceRole>> ROLE = ROWS.add(
                    "role", FilterType.terms(PlaceRole.class), "Countries that a claim names in one of these roles")
            .where((where, roles, criteria, visible) -> where.and(named(visible) + " and named.role in ?)", roles));

    static final Filter<Boolean> CLAIMED = ROWS.add(
                    "claimed", FilterType.flag(), "True for countries that a claim names, in whatever role")
            .where(FilterCondition.flag(visible -> named(visible) + ")"));

    /** The filters of the current request. */
    public CountryFilter() {
        super(ROWS);
    }

    private static String named(FilterVisibility visible) {
        return "exists (select 1 from ClaimPlace named where named.country = e and " + visible.claim("named.claim");
    }
}
