package org.disclosures.history;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/** The filters of the list of changes, one row each. */
public class ChangeFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<PublicEventType>> TYPE = ROWS.add(
                    "type", FilterType.terms(PublicEventType.class), "Changes of these types")
            .where("e.type in ?");

    static final Filter<Set<PublicCollection>> COLLECTION = ROWS.add(
                    "collection", FilterType.terms(PublicCollection.class), "Changes of records in these collections")
            .where("e.collection in ?");

    static final Filter<Set<String>> DISCLOSURE = ROWS.add(
                    "disclosure",
                    FilterType.ids("disclosures"),
                    "Changes of these disclosures, of reports that belong to them, and of the claims in these, by id")
            .where("e.collection = DISCLOSURES and e.subject in ?"
                    + " or e.collection = REPORTS and e.subject in (select told.id from Report told"
                    + " join told.disclosures whole where whole.id in ?)"
                    + " or e.collection = CLAIMS and e.subject in (select cast(said.id as String) from Claim said"
                    + " join said.report told join told.disclosures whole where whole.id in ?)");

    /** The filters of the current request. */
    public ChangeFilter() {
        super(ROWS);
    }
}
