package org.disclosures.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.AnyDatabase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/exports.md and the contract list exactly the existing columns. */
@AnyDatabase
class ExportsDocumentTest {

    private static final Pattern HEADING = Pattern.compile("^### `([a-z-]+)`$");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (.*) \\| (.*) \\|$");

    private static final Path DOCUMENT = Path.of("docs", "exports.md");

    /** Writes the columns into the document when the contract is refreshed. */
    @BeforeAll
    static void refresh() throws IOException {
        if (!Boolean.getBoolean("contract.refresh")) {
            return;
        }
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> columns = columns(column -> "| `%s` | %s%s | %s |"
                .formatted(
                        column.name(),
                        column.type().code(),
                        column.several() ? ", several" : "",
                        column.description()));
        boolean columnsFollow = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                columnsFollow = true;
                lines.addAll(List.of(line, "", "| column | datatype | content |", "|---|---|---|"));
                lines.addAll(columns.get(heading.group(1)));
                lines.add("");
            } else {
                columnsFollow = columnsFollow && !line.startsWith("## ");
                if (!columnsFollow) {
                    lines.add(line);
                }
            }
        }
        Files.write(DOCUMENT, lines);
    }

    private static Map<String, List<String>> columns(Function<FlatColumn<?>, String> row) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (FlatTable<?, ?> table : FlatTables.ALL) {
            List<String> rows = new ArrayList<>();
            table.columns().forEach(column -> rows.add(row.apply(column)));
            columns.put(table.collection(), rows);
        }
        return columns;
    }

    @Test
    void columnsAreDescribedInTheDocument() throws IOException {
        Map<String, List<String>> described = new TreeMap<>();
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                rows = described.computeIfAbsent(heading.group(1), any -> new ArrayList<>());
            } else if (line.startsWith("## ")) {
                rows = new ArrayList<>();
            } else if (row.matches()) {
                rows.add(row.group(1) + ": " + row.group(2) + ": " + row.group(3));
            }
        }
        Map<String, List<String>> columns = columns(column -> column.name() + ": "
                + column.type().code() + (column.several() ? ", several" : "") + ": "
                + column.description());
        assertEquals(columns, described);
    }

    @Test
    void columnsAreListedInTheContract() throws IOException {
        Map<String, List<String>> contract = new ObjectMapper()
                .readValue(ExportsDocumentTest.class.getResource("/contract/columns.json"), new TypeReference<>() {});
        Map<String, List<String>> columns = new LinkedHashMap<>();
        FlatTables.ALL.forEach(
                table -> columns.put(table.item().getAnnotation(Schema.class).name(), table.names()));
        assertEquals(new TreeMap<>(columns), new TreeMap<>(contract));
    }
}
