package org.disclosures.editorial.transfer;

import java.util.UUID;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.http.param.Values;

/**
 * A claim of a file.
 *
 * @param line line that it starts in
 * @param id null if the file gives only report and key
 * @param report id of its report; null if the file gives only the claim's id
 * @param cells null unless the file is a table
 */
record ClaimRow(int line, UUID id, String report, ClaimEntry entry, Cells cells) {

    static ClaimRow of(int line, String report, ClaimEntry entry) {
        return new ClaimRow(line, entry.id() == null ? null : Values.uuid(entry.id()), report, entry, null);
    }

    /** A copy with the id that it has, or gets. */
    ClaimRow identified(UUID known) {
        return new ClaimRow(line, known, report, entry, cells);
    }
}
