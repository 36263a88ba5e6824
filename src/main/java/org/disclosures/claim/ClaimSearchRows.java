package org.disclosures.claim;

import java.util.List;
import org.disclosures.http.page.ListRows;

/**
 * Claims that a search found, with that search; both are closed together.
 *
 * @param finding the search
 */
record ClaimSearchRows(ClaimFinder.ClaimSearch finding, ListRows<ClaimRecord> rows) implements ListRows<ClaimRecord> {

    @Override
    public List<ClaimRecord> next() {
        return rows.next();
    }

    @Override
    public boolean isStored() {
        return rows.isStored();
    }

    @Override
    public void close() {
        finding.close();
    }
}
