package org.disclosures.editorial.transfer;

import java.util.UUID;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.http.param.ParameterValues;

/**
 * A claim of a file.
 *
 * @param line line that it starts in
 * @param id null if the file gives only report and key
 * @param report id of its report; null if the file gives only the claim's id
 * @param cells null unless the file is a table
 */
record ImportedClaim(int line, UUID id, String report, ClaimEntry entry, ImportCells cells) {

    static ImportedClaim of(int line, String report, ClaimEntry entry) {
        return new ImportedClaim(
                line, entry.id() == null ? null : ParameterValues.uuid(entry.id()), report, entry, null);
    }

    /** A copy with the id that it has, or gets. */
    ImportedClaim identified(UUID known) {
        return new ImportedClaim(line, known, report, entry, cells);
    }
}
