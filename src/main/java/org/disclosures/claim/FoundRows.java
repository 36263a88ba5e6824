package org.disclosures.claim;

import java.util.List;
import org.disclosures.http.page.Rows;

/**
 * Claims that were found, and what they were found by, to be closed together.
 *
 * @param finding what they were found by
 * @param rows the claims
 */
record FoundRows(ClaimFinder.Finding finding, Rows<ClaimRecord> rows) implements Rows<ClaimRecord> {

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
