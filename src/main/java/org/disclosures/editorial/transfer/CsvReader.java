package org.disclosures.editorial.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.editorial.reading.FileNode;
import org.disclosures.editorial.reading.FileTexts;
import org.disclosures.exchange.EvidenceCell;
import org.disclosures.exchange.SpreadsheetFormulas;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.TextBlanks;
import org.disclosures.http.problem.MeantTerm;

/** Reads tables of the flat claim row: RFC 4180, with a header, and as spreadsheet programs write them. */
@ApplicationScoped
class CsvReader {

    /** The permitted delimiters. */
    static final String DELIMITERS = ",;\t";

    private static final int LONGEST_HEADER = 10_000;
    private static final int LONGEST_SEPARATOR_LINE = 16;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([" + DELIMITERS + "])\"?(?:\r\n|\n|\r)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final EntryBinder binder;
    private final CsvFactory csv = new CsvFactory();

    CsvReader(EntryBinder binder) {
        this.binder = binder;
    }

    /**
     * Reads a table to its end, or to the point from which it cannot be read.
     *
     * @param delimiter null to detect it from the header
     */
    void read(InputStream content, Character delimiter, ImportIntake intake) throws IOException {
        FileErrors errors = intake.errors();
        try (BufferedReader text = FileTexts.read(content)) {
            Character told = separatorLine(text);
            char separator = delimiter != null ? delimiter : told != null ? told : delimiter(text);
            CsvParser parser = csv.createParser(text);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            new CsvTable(parser, intake, told == null ? 1 : 2).read();
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNr());
            errors.add(
                    line,
                    "",
                    "",
                    null,
                    malformed
                            .getOriginalMessage()
                            .lines()
                            .findFirst()
                            .orElse("The table cannot be read; check its quotation marks and separators."),
                    "a table as in RFC 4180");
        } catch (IOException failed) {
            if (!FileTexts.isNoText(failed)) {
                throw failed;
            }
            errors.add(1, "", "", null, FileTexts.NO_TEXT, FileTexts.TEXT);
        }
    }

    // A first line such as sep=; is a hint for Excel and not a row.
    private static Character separatorLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_SEPARATOR_LINE);
        char[] start = new char[LONGEST_SEPARATOR_LINE - 1];
        int length = Math.max(0, text.read(start));
        text.reset();
        Matcher line = SEPARATOR_LINE.matcher(new String(start, 0, length));
        if (!line.lookingAt()) {
            return null;
        }
        text.skip(line.end());
        return line.group(1).charAt(0);
    }

    // No column name contains any of them, so the most frequent one in the header is the delimiter.
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(0, text.read(start));
        text.reset();
        String header = new String(start, 0, length)
                .lines()
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .findFirst()
                .orElse("");
        char most = DELIMITERS.charAt(0);
        for (char candidate : DELIMITERS.toCharArray()) {
            if (count(header, candidate) > count(header, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static String column(String name) {
        return ImportColumns.ALL.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    private static int lengthWithoutEmpty(List<String> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isEmpty()) {
            length--;
        }
        return length;
    }

    // The values of a cell; a trailing separator does not add a value.
    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(TextBlanks::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static long count(String text, char counted) {
        return text.chars().filter(character -> character == counted).count();
    }

    /** One table being read. */
    private final class CsvTable {

        private final CsvParser parser;
        private final ImportIntake intake;
        private List<String> header;
        private Set<String> columns;
        private int next;

        CsvTable(CsvParser parser, ImportIntake intake, int firstLine) {
            this.parser = parser;
            this.intake = intake;
            this.next = firstLine;
        }

        void read() throws IOException {
            int first = next;
            List<String> names = List.of();
            while (isEmpty(names) && parser.nextToken() == JsonToken.START_ARRAY) {
                first = next;
                names = cells();
            }
            if (isEmpty(names)) {
                fault(first, "", null, "The file is empty; send one with content.", "a header row and rows of claims");
                return;
            }
            header = names.subList(0, lengthWithoutEmpty(names)).stream()
                    .map(CsvReader::column)
                    .toList();
            columns = new HashSet<>(header);
            columns.remove("");
            ImportColumns.FORMER.forEach((former, column) -> {
                if (columns.contains(former)) {
                    columns.add(column);
                }
            });
            if (!fits(first)) {
                return;
            }
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                int line = next;
                row(line, cells());
            }
        }

        private List<String> cells() throws IOException {
            List<String> cells = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String cell = parser.getText();
                cell = SpreadsheetCells.lines(cell);
                next += (int) count(cell, '\n');
                cells.add(SpreadsheetFormulas.unguard(TextBlanks.strip(cell)));
            }
            next++;
            return cells;
        }

        private boolean fits(int line) {
            String known = String.join(", ", ImportColumns.ALL);
            boolean fits = true;
            Set<String> seen = new HashSet<>();
            for (String column : header) {
                if (column.isEmpty()) {
                    continue;
                }
                if (!ImportColumns.ALL.contains(column)) {
                    fits = fault(
                            line,
                            column,
                            column,
                            "There is no such column" + MeantTerm.hint(column, ImportColumns.ALL)
                                    + "; rename or remove it.",
                            "one of " + known);
                } else if (!seen.add(column)) {
                    fits = fault(
                            line, column, column, "The column occurs twice; remove one of them.", "each column once");
                }
            }
            boolean named = columns.contains(ImportColumns.ID)
                    || (columns.contains(ImportColumns.KEY) && columns.contains(ImportColumns.REPORT));
            if (fits && !named) {
                fits = fault(
                        line,
                        "",
                        null,
                        "No column identifies the claims; add `id`, or `report` and `key`.",
                        "id, or report and key, among the columns");
            }
            if (fits
                    && !columns.contains(ImportColumns.FIGURE.get(0))
                    && ImportColumns.FIGURE.stream().anyMatch(columns::contains)) {
                fits = fault(
                        line,
                        "qualifier",
                        null,
                        "The figures have no qualifier; add the column `qualifier`.",
                        "the column qualifier");
            }
            return fits;
        }

        private void row(int line, List<String> cells) {
            if (isEmpty(cells)) {
                return;
            }
            // Spreadsheet programs write empty columns if they ever had content.
            int length = Math.max(header.size(), lengthWithoutEmpty(cells));
            if (Math.min(length, cells.size()) != header.size()) {
                fault(
                        line,
                        "",
                        null,
                        "The row has " + cells.size() + " cells.",
                        header.size() + " cells, like the header");
                intake.unreadable();
                return;
            }
            Map<String, String> row = new HashMap<>();
            boolean fits = true;
            for (int i = 0; i < header.size(); i++) {
                String column = header.get(i);
                String cell = cells.get(i);
                if (cell.isEmpty()) {
                    continue;
                }
                if (column.isEmpty()) {
                    fits = fault(
                            line,
                            "",
                            cell,
                            "The cell is in a column without a name; name the column, or empty the cell.",
                            "an empty cell");
                } else {
                    row.put(column, ImportColumns.NUMBERS.contains(column) ? SpreadsheetCells.number(cell) : cell);
                }
            }
            fits &= readDays(line, row);
            if (!fits) {
                intake.lostClaim(
                        line,
                        row.get(ImportColumns.REPORT),
                        row.get(ImportColumns.KEY),
                        new EntryBinder.BoundEntry<>(null, Set.of()));
                return;
            }
            claim(line, row);
        }

        private boolean readDays(int line, Map<String, String> row) {
            boolean fits = true;
            for (String column : ImportColumns.DAYS) {
                String cell = row.get(column);
                if (cell != null) {
                    try {
                        row.put(column, SpreadsheetCells.day(cell));
                    } catch (SpreadsheetCells.AmbiguousDateException ambiguous) {
                        fits = fault(line, column, cell, ambiguous.getMessage(), "a date such as 2021-07-27");
                    }
                }
            }
            return fits;
        }

        private void claim(int line, Map<String, String> row) {
            String id = row.get(ImportColumns.ID);
            String key = row.get(ImportColumns.KEY);
            String report = row.get(ImportColumns.REPORT);
            UUID uuid = id == null ? null : ParameterValues.uuid(id);
            boolean fits = true;
            if (id != null && uuid == null) {
                fits = fault(
                        line,
                        ImportColumns.ID,
                        id,
                        "The value is not the id of a claim; use a UUID, or leave the cell empty for a new claim.",
                        "a UUID; empty for a new claim");
            }
            if (report != null && !ImportIntake.isId(report)) {
                fits = fault(
                        line,
                        ImportColumns.REPORT,
                        report,
                        "The value is not an id; use lower-case letters, digits and single hyphens.",
                        "the id of a report");
            }
            if (id == null && key == null) {
                fits = fault(
                        line,
                        ImportColumns.KEY,
                        null,
                        "The row does not identify a claim; add an id, or a key and a report.",
                        "an id, or a key and a report");
            }
            if (key != null && report == null) {
                fits = fault(
                        line,
                        ImportColumns.REPORT,
                        null,
                        "The row has a key and no report; add the id of the report.",
                        "the id of a report");
            }
            fits &= checkRepeated(line, row);
            boolean known = id != null;
            EntryBinder.BoundEntry<ClaimEntry> entry = binder.bind(
                    ClaimEntry.class,
                    node(line, row),
                    "",
                    EntryBinder.ValueNotation.PLAIN,
                    field -> !known || (columns.contains(ImportColumns.of(field)) && !field.equals(ImportColumns.KEY)),
                    intake);
            if (!fits || !entry.fits()) {
                intake.lostClaim(line, report, key, entry);
                return;
            }
            Map<String, String> repeated = new LinkedHashMap<>(row);
            repeated.keySet().retainAll(ImportColumns.REPEATING);
            intake.claim(
                    new ImportedClaim(line, uuid, report, entry.entry(), new ImportCells(columns, known, repeated)));
        }

        private boolean checkRepeated(int line, Map<String, String> row) {
            boolean fits = true;
            String revision = row.get(ImportColumns.REVISION);
            if (revision != null && !NUMBER.matcher(revision).matches()) {
                fits = fault(
                        line,
                        ImportColumns.REVISION,
                        revision,
                        revision.matches("\\d+")
                                ? "The number is too large; use a whole number of at most 9 digits."
                                : "The value is not a number; use a whole number.",
                        "a whole number");
            }
            for (String column : ImportColumns.FOLLOWING) {
                String told = row.get(column);
                if (told != null && SpreadsheetCells.truth(told).isEmpty()) {
                    fits = fault(
                            line,
                            column,
                            told,
                            "The value is neither true nor false; use one of them.",
                            "true or false");
                }
            }
            return fits;
        }

        private FileNode node(int line, Map<String, String> row) {
            Map<String, FileNode> fields = new LinkedHashMap<>();
            put(fields, ImportColumns.KEY, line, row.get(ImportColumns.KEY));
            ImportColumns.SAYING.forEach(column -> put(fields, column, line, row.get(column)));
            ImportColumns.FORMER.keySet().forEach(column -> put(fields, column, line, row.get(column)));
            Map<String, FileNode> figure = new LinkedHashMap<>();
            ImportColumns.FIGURE.forEach(column -> put(figure, column, line, row.get(column)));
            if (!figure.isEmpty()) {
                fields.put("figure", new FileNode.MappingNode(line, figure));
            }
            for (String column : ImportColumns.SEVERAL) {
                switch (column) {
                    case "attributions" -> chain(fields, line, row.get(column));
                    case "places" -> several(fields, column, line, row, part -> place(line, part));
                    case "parties" -> several(fields, column, line, row, part -> party(line, part));
                    case "links" -> several(fields, column, line, row, part -> link(line, part));
                    case "evidence" -> evidence(fields, column, line, row.get(column));
                    default ->
                        several(
                                fields,
                                column,
                                line,
                                row,
                                part -> new FileNode.ScalarNode(line, FileNode.ScalarKind.TEXT, part));
                }
            }
            return new FileNode.MappingNode(line, fields);
        }

        private void several(
                Map<String, FileNode> fields,
                String column,
                int line,
                Map<String, String> row,
                Function<String, FileNode> read) {
            if (row.containsKey(column)) {
                List<FileNode> parts = new ArrayList<>();
                for (String part : parts(row.get(column))) {
                    parts.add(read.apply(part));
                }
                fields.put(column, new FileNode.SequenceNode(line, parts));
            }
        }

        private FileNode place(int line, String part) {
            int colon = part.indexOf(':');
            String code = part.substring(colon + 1).strip();
            return mapping(
                    line,
                    code.matches("[A-Z]{2}") ? "country" : "region",
                    code,
                    "role",
                    colon < 0 ? null : part.substring(0, colon).strip());
        }

        private FileNode party(int line, String part) {
            int colon = part.indexOf(':');
            return mapping(
                    line,
                    "organisation",
                    part.substring(colon + 1).strip(),
                    "role",
                    colon < 0 ? null : part.substring(0, colon).strip());
        }

        private FileNode link(int line, String part) {
            int colon = part.indexOf(':');
            return mapping(
                    line,
                    "type",
                    colon < 0 ? null : part.substring(0, colon).strip(),
                    "claim",
                    part.substring(colon + 1).strip());
        }

        private static void evidence(Map<String, FileNode> fields, String column, int line, String cell) {
            if (cell == null) {
                return;
            }
            List<FileNode> pieces = new ArrayList<>();
            for (Map<String, String> piece : EvidenceCell.read(cell)) {
                Map<String, FileNode> parts = new LinkedHashMap<>();
                piece.forEach((field, value) -> put(parts, field, line, value));
                pieces.add(new FileNode.MappingNode(line, parts));
            }
            fields.put(column, new FileNode.SequenceNode(line, pieces));
        }

        // The original sources, followed by each that relayed it.
        private void chain(Map<String, FileNode> fields, int line, String cell) {
            if (cell == null) {
                return;
            }
            List<FileNode> links = new ArrayList<>();
            String[] relays = cell.split(">", -1);
            List<String> originators = parts(relays[0]);
            for (String first : originators.isEmpty() ? List.of("") : originators) {
                links.add(mapping(line, "source", first, "role", "originated"));
            }
            for (int i = 1; i < relays.length; i++) {
                String relay = String.join("; ", parts(relays[i]));
                links.add(mapping(line, "source", relay, "role", "relayed"));
            }
            fields.put("attributions", new FileNode.SequenceNode(line, links));
        }

        private static FileNode mapping(int line, String one, String value, String other, String otherValue) {
            Map<String, FileNode> fields = new LinkedHashMap<>();
            put(fields, one, line, value);
            put(fields, other, line, otherValue);
            return new FileNode.MappingNode(line, fields);
        }

        private static void put(Map<String, FileNode> fields, String name, int line, String text) {
            if (text != null) {
                fields.put(name, new FileNode.ScalarNode(line, FileNode.ScalarKind.TEXT, text));
            }
        }

        // Always false, for use in a condition.
        private boolean fault(int line, String column, String value, String reason, String expected) {
            intake.errors().add(line, "", column, value, reason, expected);
            return false;
        }
    }
}
