package org.disclosures.editorial.transfer;

import java.util.UUID;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.entry.ClaimEntry;

/**
 * A claim of a file.
 *
 * @param line the line that it starts in
 * @param id its id
 * @param report the id of its report; null if only its own id is given
 * @param entry what it says
 * @param cells what only a row of a table says; null in other formats
 */
record ClaimRow(int line, UUID id, String report, ClaimEntry entry, Cells cells) {

    static ClaimRow of(int line, String report, ClaimEntry entry) {
        return new ClaimRow(line, Claim.id(report, entry.key()), report, entry, null);
    }
}
