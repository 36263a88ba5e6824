package org.disclosures.editorial.transfer;

import java.util.UUID;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.http.param.Values;

/**
 * A claim of a file.
 *
 * @param line the line that it starts in
 * @param id its id; null if only its report and key are given
 * @param report the id of its report; null if only its own id is given
 * @param entry what it says
 * @param cells what only a row of a table says; null in other formats
 */
record ClaimRow(int line, UUID id, String report, ClaimEntry entry, Cells cells) {

    static ClaimRow of(int line, String report, ClaimEntry entry) {
        return new ClaimRow(line, entry.id() == null ? null : Values.uuid(entry.id()), report, entry, null);
    }

    /** The same with the id that it has, or gets. */
    ClaimRow identified(UUID known) {
        return new ClaimRow(line, known, report, entry, cells);
    }
}
