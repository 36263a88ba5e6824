package org.disclosures.source;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.SourceKind;

/** The filters of the list of sources, one row each. */
public class SourceFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<SourceKind>> KIND = ROWS.add(
                    "kind", FilterType.terms(SourceKind.class), "Sources of these kinds")
            .where("e.kind in ?");

    static final Filter<Set<String>> COUNTRY = ROWS.add(
                    "country", FilterType.countries(), "Sources of these countries, by ISO 3166-1 alpha-2 code")
            .where("e.country.id in ?");

    static final Filter<Set<String>> ORGANISATION = ROWS.add(
                    "organisation",
                    FilterType.ids("organisations"),
                    "Sources that are or speak for these organisations, by id")
            .where("e.organisation.id in ?");

    /** The filters of the current request. */
    public SourceFilter() {
        super(ROWS);
    }
}
