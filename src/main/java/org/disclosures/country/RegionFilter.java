package org.disclosures.country;

import java.util.List;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;

/** The filters of the list of regions, one row each. */
public class RegionFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<List<String>> NAME = ROWS.add("name", FilterType.words(), "Regions with exactly these names")
            .where("e.name in ?");

    /** The filters of the current request. */
    public RegionFilter() {
        super(ROWS);
    }
}
