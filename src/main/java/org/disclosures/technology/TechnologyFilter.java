package org.disclosures.technology;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;

/** The filters of the list of technologies, one row each. */
public class TechnologyFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<String>> VENDOR = ROWS.add(
                    "vendor", FilterType.ids("organisations"), "Products of these vendors, by organisation id")
            .where("e.vendor.id in ?");

    /** The filters of the current request. */
    public TechnologyFilter() {
        super(ROWS);
    }
}
