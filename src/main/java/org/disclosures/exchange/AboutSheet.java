package org.disclosures.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.disclosures.history.RevisionView;
import org.disclosures.http.format.FileRequest;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;

/** The sheet of a workbook about its content, omissions, citation and how not to misread it. */
@Singleton
class AboutSheet {

    private static final Set<String> NO_FILTERS = Set.of("format", "fields", "sort");
    private static final int WIDE = 90;
    private static final int NARROW = 28;
    private static final double LINE_HEIGHT = 15;

    private final Messages messages;
    private final Language language;
    private final ExchangeConfig config;
    private final DatasetWording words;

    AboutSheet(Messages messages, Language language, ExchangeConfig config, DatasetWording words) {
        this.messages = messages;
        this.language = language;
        this.config = config;
        this.words = words;
    }

    void write(
            Workbook book,
            FlatTable<?, ?> table,
            List<? extends FlatColumn<?>> columns,
            FileRequest asked,
            RevisionView revision,
            long rows)
            throws IOException {
        Worksheet sheet = book.newWorksheet(messages.text("file.about"));
        if (language.isRightToLeft()) {
            sheet.rightToLeft();
        }
        sheet.width(0, NARROW);
        sheet.width(1, WIDE);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        AboutSheetLines lines = new AboutSheetLines(sheet);
        lines.add("file.what", messages.text("table." + table.collection()));
        lines.add("file.rows", rows);
        lines.add("file.address", asked.address().toString());
        lines.add("file.filters", filters(asked.parameters()));
        lines.add("file.sort", asked.parameter("sort", messages.text("file.sort.default")));
        lines.add("file.revision", revision.revision());
        lines.add("file.moment", words.moment(revision));
        lines.add("file.cite", words.citation(revision, asked.address().toString()));
        config.licence().ifPresent(licence -> lines.add("file.licence", licence.toString()));
        String label = "file.note";
        for (String note : words.notes()) {
            lines.add(label, note);
            label = null;
        }
        columns.forEach(column -> lines.add(column.name(), column.description(), column == columns.get(0)));
        sheet.finish();
    }

    private String filters(Map<String, List<String>> parameters) {
        String all = messages.joined(
                "join.parts",
                parameters.entrySet().stream()
                        .filter(parameter -> !NO_FILTERS.contains(parameter.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                        .map(language::isolated));
        return all.isEmpty() ? messages.text("file.none") : all;
    }

    /** Lines of a label and its value. */
    private final class AboutSheetLines {

        private final Worksheet sheet;
        private int line;
        private int highest = -1;
        private double height;

        AboutSheetLines(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(String key, Object value) {
            if (key != null) {
                label(messages.text(key));
            }
            if (value instanceof Long number) {
                sheet.value(line, 1, number);
            } else {
                text(1, value.toString());
            }
            line++;
        }

        void add(String column, String description, boolean first) {
            if (first) {
                line++;
                label(messages.text("file.columns"));
                line++;
            }
            text(0, column);
            text(1, description);
            line++;
        }

        // Programs do not adapt row heights to wrapped texts of a file, and print them over the next row.
        private void text(int column, String text) {
            sheet.inlineString(line, column, XlsxText.escape(text));
            sheet.style(line, column).wrapText(true).verticalAlignment("top").set();
            int width = column == 0 ? NARROW : WIDE;
            int lines = text.lines()
                    .mapToInt(part -> 1 + part.length() / (width - width / 8))
                    .sum();
            height = Math.max(height(lines), line == highest ? height : 0);
            highest = line;
            sheet.rowHeight(line, height);
        }

        private static double height(int lines) {
            return LINE_HEIGHT * Math.max(1, lines);
        }

        private void label(String text) {
            text(0, text);
            sheet.style(line, 0).bold().wrapText(true).verticalAlignment("top").set();
        }
    }
}
