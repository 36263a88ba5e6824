package org.disclosures.source;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.OrganisationKind;

/** The filters of the list of organisations, one row each. */
public class OrganisationFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<OrganisationKind>> KIND = ROWS.add(
                    "kind", FilterType.terms(OrganisationKind.class), "Organisations of these kinds")
            .where("e.kind in ?");

    static final Filter<Set<String>> COUNTRY = ROWS.add(
                    "country", FilterType.countries(), "Organisations of these countries, by ISO 3166-1 alpha-2 code")
            .where("e.country.id in ?");

    static final Filter<Set<String>> MEMBER_OF = ROWS.add(
                    "memberOf",
                    FilterType.ids("organisations"),
                    "Organisations named as members of these consortia, by organisation id")
            .where("exists (select 1 from e.memberOf consortium where consortium.id in ?)");

    /** The filters of the current request. */
    public OrganisationFilter() {
        super(ROWS);
    }
}
