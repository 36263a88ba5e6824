package org.disclosures.disclosure;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;

/** The filters of the list of disclosures, one row each. */
public class DisclosureFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<String>> PARTNER = ROWS.add(
                    "partner",
                    FilterType.ids("organisations"),
                    "Disclosures in which one of these organisations took part, by id")
            .where("exists (select 1 from e.partners partner where partner.id in ?)");

    /** The filters of the current request. */
    public DisclosureFilter() {
        super(ROWS);
    }
}
