package org.disclosures.claim;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.LinkType;

/** The filters of the list of a claim's links, one row each. */
public class ClaimLinkFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<LinkType>> TYPE = ROWS.add("type", FilterType.terms(LinkType.class), "Links of these types")
            .where("e.type in ?");

    /** The filters of the current request. */
    public ClaimLinkFilter() {
        super(ROWS);
    }
}
