package org.disclosures.editorial.transfer;

import java.util.Map;
import java.util.Set;
import org.disclosures.editorial.entry.ClaimContent;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.PublicationEntry;
import org.disclosures.http.record.RecordCopy;
import org.disclosures.http.record.RecordFields;

/**
 * Information that only the row of a table carries.
 *
 * @param columns the columns of the table
 * @param known true if the row names a claim by id, so that fields without a column keep their values
 * @param repeated cells that repeat other records, such as names of what the row refers to
 */
record ImportCells(Set<String> columns, boolean known, Map<String, String> repeated) {

    /** The revision that the row was made from; null if it does not say. */
    Integer revision() {
        String text = repeated.get(ImportColumns.REVISION);
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
                over(now.content(), row.content(), shown),
                columns.contains("state") ? row.state() : now.state(),
                PublicationEntry.unseen(
                        columns.contains("embargoUntil")
                                ? row.publication().embargoUntil()
                                : now.publication().embargoUntil(),
                        note(now, row)));
    }

    private ClaimContent over(ClaimContent now, ClaimContent row, String shown) {
        RecordCopy<ClaimContent> content = RecordCopy.of(now);
        RecordFields.of(ClaimContent.class).forEach((name, field) -> {
            if (columns.contains(ImportColumns.of(name))) {
                content.with(name, field.of(row));
            }
        });
        if (columns.contains("locator")) {
            content.with("locator", text(row.locator(), now.locator()));
        }
        if (columns.contains("statement")) {
            content.with("statement", statement(row.statement(), now.statement(), shown));
        }
        return content.make();
    }

    // Without a column, a note is kept as long as its state is.
    private String note(ClaimEntry now, ClaimEntry row) {
        String note = now.publication().note();
        if (columns.contains("note")) {
            return text(row.publication().note(), note);
        }
        return row.state() == null || row.state() == now.state() ? note : null;
    }

    private static String statement(String row, String now, String shown) {
        return SpreadsheetCells.isRewritten(row, shown) ? now : text(row, now);
    }

    // A row with an id names an existing text; a spreadsheet program's version of it is no change.
    private static String text(String row, String now) {
        return SpreadsheetCells.isRewritten(row, now) ? now : row;
    }
}
