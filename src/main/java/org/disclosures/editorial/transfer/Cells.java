package org.disclosures.editorial.transfer;

import java.util.Map;
import java.util.Set;
import org.disclosures.editorial.entry.ClaimEntry;

/**
 * Information that only the row of a table carries.
 *
 * @param columns the columns of the table
 * @param known true if the row names a claim by id, so that fields without a column keep their values
 * @param repeated cells that repeat other records, such as names of what the row refers to
 */
record Cells(Set<String> columns, boolean known, Map<String, String> repeated) {

    /** The revision that the row was made from; null if it does not say. */
    Integer revision() {
        String text = repeated.get(Columns.REVISION);
        return text == null ? null : Integer.valueOf(text);
    }

    /**
     * The entry of a row, completed with the claim's current values for fields without a column.
     *
     * @param shown the claim's statement as published, which is equivalent to the one with placeholders
     */
    ClaimEntry over(ClaimEntry now, ClaimEntry row, String shown) {
        return new ClaimEntry(
                now.id(),
                now.key(),
                of("locator", text(row.locator(), now.locator()), now.locator()),
                of("statement", statement(row.statement(), now.statement(), shown), now.statement()),
                of("language", row.language(), now.language()),
                of("kind", row.kind(), now.kind()),
                of("assurance", row.assurance(), now.assurance()),
                of("qualifier", row.figure(), now.figure()),
                of("target", row.target(), now.target()),
                of("technology", row.technology(), now.technology()),
                of("occurred", row.occurred(), now.occurred()),
                of("assertedOn", row.assertedOn(), now.assertedOn()),
                of("attributions", row.attributions(), now.attributions()),
                of("places", row.places(), now.places()),
                of("links", row.links(), now.links()),
                of("state", row.state(), now.state()),
                of("embargoUntil", row.embargoUntil(), now.embargoUntil()),
                note(now, row),
                null,
                null,
                null);
    }

    // Without a column, a note is kept as long as its state is.
    private String note(ClaimEntry now, ClaimEntry row) {
        if (columns.contains("note")) {
            return text(row.note(), now.note());
        }
        return row.state() == null || row.state() == now.state() ? now.note() : null;
    }

    private static String statement(String row, String now, String shown) {
        return SpreadsheetCells.isRewritten(row, shown) ? now : text(row, now);
    }

    // A row with an id names an existing text; a spreadsheet program's version of it is no change.
    private static String text(String row, String now) {
        return SpreadsheetCells.isRewritten(row, now) ? now : row;
    }

    private <T> T of(String column, T row, T now) {
        return columns.contains(column) ? row : now;
    }
}
