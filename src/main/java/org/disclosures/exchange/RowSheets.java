package org.disclosures.exchange;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows to the sheets of a workbook, and starts another sheet when one is full. Rows are streamed, and not held in memory. */
final class RowSheets<R> {

    /** The most characters of a cell. */
    static final int LONGEST = 32_767;

    private static final String CUT = " […]";
    private static final int KEPT = 200;
    private static final double WIDE = 60;
    private static final double MEDIUM = 16;
    private static final double NARROW = 12;
    // Keys say nothing to people: what comes behind them is to be seen without scrolling.
    private static final double OF_KEYS = 7;
    private static final Set<String> KEYS = Set.of("id", "report");
    private static final Set<String> SHORT = Set.of("publishedOn", "assertedOn", "locator");

    private final Workbook book;
    private final String name;
    private final List<FlatColumn<R>> columns;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long rows;

    RowSheets(Workbook book, String name, List<FlatColumn<R>> columns) throws IOException {
        this.book = book;
        this.name = name;
        this.columns = columns;
        begin();
    }

    /** The number of rows. */
    long rows() {
        return rows;
    }

    void add(R item) throws IOException {
        if (row == Worksheet.MAX_ROWS) {
            finish();
            begin();
        }
        for (int column = 0; column < columns.size(); column++) {
            put(column, columns.get(column).cell(item));
        }
        row++;
        rows++;
        if (row % KEPT == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        sheet.finish();
    }

    private void begin() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, width(columns.get(column).name()));
            sheet.inlineString(0, column, columns.get(column).name());
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    private static double width(String column) {
        if (column.endsWith("tatement")) {
            return WIDE;
        }
        return KEYS.contains(column) ? OF_KEYS : SHORT.contains(column) ? NARROW : MEDIUM;
    }

    private void put(int column, Object cell) {
        if (cell instanceof Long number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (cell != null) {
            String text = cell.toString();
            sheet.inlineString(
                    row,
                    column,
                    XlsxText.escape(text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT));
        }
    }
}
